internal import Foundation
internal import RegionalStatistics

/// Small text files: studies and templates.
enum TextFile {
  /// The text of a file.
  ///
  /// - Throws: `ReadError` with the code `file-missing` or `file-unreadable`.
  static func read(_ path: String) throws(ReadError) -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ReadError(
        "file-missing", file: path, "Can't find the file.", remedy: nearest(to: path))
    }
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else {
      throw ReadError(
        "file-unreadable", file: path, "The file must be UTF-8 text that can be read.")
    }
    return text
  }

  static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names in a folder, sorted; none when it can't be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// A suggestion from the names in the same folder.
  static func nearest(to path: String) -> String? {
    Suggestion.sentence(
      for: FilePath.name(of: path), in: names(in: FilePath.folder(of: path)))
  }
}
