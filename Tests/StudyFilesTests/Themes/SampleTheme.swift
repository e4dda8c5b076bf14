import Testing

@testable import StudyFiles

/// The themes that come with the tool, for tests of what is laid out with them.
enum SampleTheme {
  /// The folder of the tool's data.
  static let data = DataFolder(path: Checkout.folder)

  /// The usual theme; its file is part of the checkout.
  static func plain() -> Theme { shipped("plain") }

  static func shipped(_ name: String) -> Theme {
    do {
      return try read("based-on: \(name)")
    } catch {
      preconditionFailure("the theme \(name) must be readable: \(error)")
    }
  }

  /// A theme of the user, in the file `themes/own.yaml` beside a study.
  static func read(_ text: String) throws -> Theme {
    let folder = try TemporaryFolder()
    try folder.write("themes/own.yaml", "description: Own\n" + text)
    return try theme("own", beside: folder.path)
  }

  static func theme(_ name: String?, beside folder: String) throws -> Theme {
    var study = try Study(text: SampleStudy.text, file: folder + "/study.yaml")
    study.theme = name.map { Study.Reference(name: $0, line: 7) }
    return try ThemeFolder(study: study, shipped: data.themes).theme()
  }
}
