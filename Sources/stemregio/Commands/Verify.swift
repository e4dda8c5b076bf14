import ArgumentParser
import Workbook

/// `stemregio verify`: says which properties of a good statistical workbook a file lacks.
struct Verify: ParsableCommand {
  /// How to show what was found.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say which properties of a good statistical workbook an XLSX file lacks.",
    discussion: """
      Any XLSX file will do, whoever made it. One line per place: the cell, what is wrong, and the \
      remedy. The exit code is 1 when something was found. "stemregio build" verifies what it writes.
      """)

  @Argument(help: "The files to look at.", completion: .file(extensions: ["xlsx"]))
  var files: [String] = []

  @Option(help: "How to show what was found.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Counts from 1 to under it must be hidden; without it, those that a sheet says are not shown.",
      valueName: "count"))
  var threshold: Int?

  @Flag(help: "List the checks, in Markdown, instead of running them.")
  var list = false

  func validate() throws {
    if files.isEmpty, !list { throw ValidationError("Missing expected argument '<files> ...'") }
    if let threshold, threshold < 2 {
      throw ValidationError("The value of '--threshold' must be 2 or more, found \(threshold).")
    }
  }

  func run() throws {
    if list { return try Results.write(CheckList.markdown) }
    let checks = WorkbookVerification.checks(threshold: threshold)
    var reports: [VerifiedFile] = []
    for file in files {
      do {
        reports.append(
          VerifiedFile(
            path: file, checks: checks.map(\.card.code),
            findings: try WorkbookVerification.findings(inFile: file, checks: checks)))
      } catch {
        Messages.show(error.description)
        throw Failure.noInput
      }
    }
    switch format {
    case .json: try Results.write(VerifiedFile.json(reports))
    case .text: for report in reports { try Results.write(report.text) }
    }
    if reports.contains(where: { !$0.findings.isEmpty }) { throw Failure.findings }
  }
}
