import ArgumentParser
import StudyFiles
import Workbook

/// `stemregio diff`: the revisions between two releases.
struct Diff: ParsableCommand {
  /// How to show the revisions.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two releases of a workbook.",
    discussion: """
      Compares the Excel tables of two XLSX files, ours or not, or two tidy CSV twins: cells that \
      changed, are new or are gone, by table, row and column, and texts such as titles, notes and \
      sources. The exit code is 0 when nothing differs and 1 when something does.
      """)

  @Argument(help: "The older file.", completion: .file(extensions: ["xlsx", "csv"]))
  var old: String

  @Argument(help: "The newer file.", completion: .file(extensions: ["xlsx", "csv"]))
  var new: String

  @Option(help: "How to show the revisions.")
  var format: Format = .text

  func validate() throws {
    let isTwin = { (path: String) in path.lowercased().hasSuffix(".csv") }
    guard isTwin(old) == isTwin(new) else {
      throw ValidationError("Must compare two workbooks or two tidy twins, found one of each.")
    }
  }

  func run() throws {
    let revisions = try Progress.during { step in
      step("Reading \(old)")
      let before = try release(old)
      step("Reading \(new)")
      let after = try release(new)
      step("Comparing")
      return Revisions(from: before, to: after)
    }
    switch format {
    case .text: try Results.write(revisions.text)
    case .csv: try Results.write(revisions.csv)
    case .json: try Results.write(try revisions.json())
    }
    if revisions.differs { throw Failure.findings }
  }

  /// A file that can't be read or compared is a missing input here.
  private func release(_ path: String) throws -> Release {
    do {
      return try Release(path: path)
    } catch let error as WorkbookError {
      Messages.show(error.description)
      throw Failure.noInput
    }
  }
}
