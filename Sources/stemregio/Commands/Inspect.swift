import ArgumentParser
import StudyFiles

/// `stemregio inspect`: says what a source file is and prints an entry for the study.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a source file is: format, profile, columns, and an entry for the study.")

  @OptionGroup var data: DataOption

  @Argument(help: "The files to look at.", completion: .file())
  var files: [String]

  func run() throws {
    let profiles = try ProfileFolder([data.folder().profiles])
    for file in files {
      try Results.write(Inspection(file: file, profiles: profiles).text())
    }
  }
}
