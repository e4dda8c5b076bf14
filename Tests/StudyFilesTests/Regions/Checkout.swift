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
