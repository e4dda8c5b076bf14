internal import Foundation
internal import Workbook

/// The folder that a build writes to.
enum OutputFolder {
  /// Makes the folder, and the folders above it, when it is not there.
  static func make(_ path: String) throws(WorkbookError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(
        "output-not-created", file: path, "Can't create the output folder.",
        remedy: "Choose another folder with --output, or change its permissions.")
    }
  }

  /// Writes a text file in one step: the old file stays until the new one is complete.
  static func write(_ text: String, to path: String) throws(WorkbookError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw WorkbookError(
        "output-not-created", file: path, "Can't write the file.",
        remedy: "Check the free space and the permissions of the folder.")
    }
  }
}
