import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio templates`: lists the templates.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates that a study can use.")

  @OptionGroup var data: DataOption

  @Option(help: "Language of the descriptions.")
  var language: Language = .en

  func run() throws {
    let folder = try data.folder().templates
    let rows = try TemplateFolder.names(in: folder).map { name in
      [name, try TemplateFolder.description(of: name, in: folder)[language]]
    }
    try Results.write(AlignedText(header: ["Template", "What it makes"], longest: 72).text(rows))
  }
}
