import Foundation
import RegionalStatistics

/// The standard error, which carries messages to the person at the terminal.
enum Messages {
  /// The most lines that findings take.
  private static let limit = 100
  /// Findings of one kind in one file that are shown one by one; of more, only some are shown.
  private static let most = 5
  private static let examples = 3

  /// Shows a line.
  static func show(_ line: String) {
    let text = Terminal.messages.usesColor ? colored(line) : line
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Shows findings, errors first and then by place; of many of one kind in one file, some and a count.
  static func show(_ findings: [Finding]) {
    let sorted = findings.sorted {
      (rank($0), $0.place, $0.code.rawValue) < (rank($1), $1.place, $1.code.rawValue)
    }
    let kinds = Dictionary(grouping: sorted, by: Kind.init)
    var met: Set<Kind> = []
    let lines = sorted.map(Kind.init).filter { met.insert($0).inserted }
      .flatMap { text(of: kinds[$0] ?? [], $0) }
    lines.prefix(limit).forEach(show)
    if lines.count > limit { show("... and \(lines.count - limit) more lines") }
  }

  /// Findings that differ only in where in a file they are, and in names.
  private struct Kind: Hashable {
    let severity: Finding.Severity
    let code: Finding.Code
    let file: String?

    init(_ finding: Finding) {
      severity = finding.severity
      code = finding.code
      file = finding.place.file
    }
  }

  private static func text(of findings: [Finding], _ kind: Kind) -> [String] {
    // Each note says something else.
    guard kind.severity != .note, findings.count > most else { return findings.map(\.description) }
    let place = kind.file.map { "\($0): " } ?? ""
    return findings.prefix(examples).map(\.description) + [
      "\(place)\(kind.severity.rawValue): [\(kind.code.rawValue)] and \(findings.count - examples) more like these."
    ]
  }

  /// Shows findings and, when there are errors, that and why the run ends here.
  ///
  /// - Throws: the exit code for errors in the data.
  static func showAndStopAtErrors(_ findings: [Finding], consequence: String) throws {
    show(findings)
    let errors = findings.count { $0.severity == .error }
    guard errors > 0 else { return }
    show("\(consequence): the data have \(errors) error\(errors == 1 ? "" : "s").")
    throw Failure.findings
  }

  private static func rank(_ finding: Finding) -> Int {
    switch finding.severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// The line with its severity in colour.
  private static func colored(_ line: String) -> String {
    for (word, color) in [("error: ", "1;31"), ("warning: ", "1;33"), ("note: ", "1;36")] {
      if let range = line.range(of: word) {
        return line.replacingCharacters(in: range, with: "\u{1B}[\(color)m\(word)\u{1B}[0m")
      }
    }
    return line
  }
}
