import Foundation

/// A folder that is removed when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func newFile(_ name: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: self(name), contents: nil)
    return try FileHandle(forWritingTo: URL(filePath: self(name)))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: self(name), encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: self(name), atomically: false, encoding: .utf8)
  }

  /// The files in the folder and below whose names end in a certain way, sorted.
  func files(endingIn suffix: String) -> [String] {
    let names = FileManager.default.subpaths(atPath: path) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted()
  }
}
