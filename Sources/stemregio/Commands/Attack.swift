import ArgumentParser
import StudyFiles

/// `stemregio attack`: calculates what a reader can derive about hidden counts.
struct Attack: ParsableCommand {
  /// How to show what was derived.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "attack",
    abstract: "Calculate what a reader can derive about the hidden counts of finished files.",
    discussion: """
      Reads XLSX workbooks and tidy CSV files, whoever made them, and nothing else. All files together \
      are one release. The exit code is 1 when the bounds of a hidden count are too narrow.
      """)

  @Argument(help: "The folder with the release, or its files.", completion: .directory)
  var release: [String]

  @Option(help: "How far apart the bounds of a hidden count must be.")
  var threshold = 5

  @Option(help: "How to show what was derived.")
  var format: Format = .text

  @Flag(help: "Show every hidden count with its bounds, not only those that are too narrow.")
  var all = false

  func validate() throws {
    guard (1...1_000_000).contains(threshold) else {
      throw ValidationError("--threshold must be from 1 to 1000000, not \(threshold).")
    }
  }

  func run() throws {
    var files: [String] = []
    for path in release { files += try ReleaseAttack.files(in: path) }
    let report = try ReleaseAttack(threshold: threshold).report(on: files)
    switch format {
    case .text: try Results.write(report.text(all: all))
    case .json: try Results.write(report.json())
    }
    if !report.broken.isEmpty { throw Failure.findings }
  }
}
