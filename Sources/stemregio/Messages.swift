import Foundation
import RegionalStatistics

/// The standard error, which carries messages to the person at the terminal.
enum Messages {
  /// The most findings that are shown one by one.
  static let limit = 100

  /// Shows a line.
  static func show(_ line: String) {
    let text = Terminal.messages.usesColor ? colored(line) : line
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Shows findings, errors first and then by place, and how many more there are.
  static func show(_ findings: [Finding]) {
    let sorted = findings.sorted {
      (rank($0), $0.place, $0.code.rawValue) < (rank($1), $1.place, $1.code.rawValue)
    }
    for finding in sorted.prefix(limit) { show(finding.description) }
    if sorted.count > limit { show("... and \(sorted.count - limit) more") }
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
