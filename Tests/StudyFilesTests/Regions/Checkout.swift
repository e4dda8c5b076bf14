import Foundation

/// The folders of the checkout that the tests run in.
enum Checkout {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static var regions: String { folder + "/Regions" }

  /// The nearest folder above the checkout with copies of real files, which aren't part of the
  /// project, or `nil` without them.
  static var realFiles: String? {
    var folder = URL(filePath: folder)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let path = folder.appending(path: "shared/reference/real").path
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
  }
}

/// A folder that is removed when the test ends.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    let folder = URL(filePath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return file
  }
}
