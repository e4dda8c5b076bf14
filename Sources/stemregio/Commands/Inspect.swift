import ArgumentParser
import StudyFiles

/// `stemregio inspect`: says what a source file is and prints an entry for the study.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a source file is: format, profile, columns, and an entry for the study.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var data: DataOption

  @Argument(help: "The files to look at.", completion: .file())
  var files: [String]

  @Option(help: "The sheet of a workbook; the first one with data when left out.")
  var sheet: String?

  @Option(help: "The form of the report: text for people, json for programs.")
  var format = Format.text

  func run() throws {
    let profiles = try ProfileFolder([data.folder().profiles])
    for file in files {
      let inspection = try Inspection(
        file: file, profiles: profiles, declared: DeclaredLayout(sheet: sheet))
      try Results.write(format == .json ? inspection.json() : inspection.text())
    }
  }
}
