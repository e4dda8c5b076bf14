import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio table`: prints one table of a study.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print one table of a study.",
    discussion: "\"stemregio check\" lists the tables of a study.")

  @OptionGroup var options: StudyOptions

  @Argument(help: "Identifier of the table, such as bijlage-3.")
  var id: String

  @Option(help: "How to show the table.")
  var format: TableFormat = .text

  @Option(help: "Language of the texts, instead of the first one of the study.")
  var language: Language?

  func run() throws {
    let build = try Progress.during { try options.build(only: [id], progress: $0) }
    try Messages.showAndStopAtErrors(
      build.findings.filter { $0.severity != .note }, consequence: "No table is shown")
    let shown = language ?? build.setting.study.languages.first ?? .nl
    for table in build.publication.tables {
      try Results.write(
        table.rendered(as: format, language: shown, notes: build.publication.notes))
    }
  }
}
