import Foundation

/// The folders of the checkout that the tests run in.
enum Checkout {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let example = folder + "/Examples/brussels-blueprint"
  static let study = example + "/study.yaml"
  static let templates = folder + "/Templates"
  static let schemas = folder + "/docs/schemas"
}
