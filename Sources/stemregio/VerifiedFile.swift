import Foundation
import Workbook

/// What the checks found in one file, for people and for programs.
struct VerifiedFile {
  let path: String
  /// Codes of the checks that were made.
  let checks: [String]
  let findings: [CheckFinding]

  private var failed: [String] {
    let found = Set(findings.map(\.check.code))
    return checks.filter(found.contains)
  }

  /// One line per finding and one that sums up.
  var text: String {
    let lines = findings.map { $0.line(file: path) }
    return (lines + ["\(path): \(checks.count - failed.count) of \(checks.count) checks passed"])
      .joined(separator: "\n") + "\n"
  }

  private struct Report: Encodable {
    let file: String
    let checks: Int
    let passed: [String]
    let failed: [String]
    let findings: [Entry]
  }

  private struct Entry: Encodable {
    let number: Int
    let check: String
    let level: String
    let sheet: String?
    let cell: String?
    let problem: String
    let remedy: String

    init(_ finding: CheckFinding) {
      number = finding.check.number
      check = finding.check.code
      level = finding.check.level.rawValue
      sheet = finding.sheet
      cell = finding.cell
      problem = finding.problem
      remedy = finding.remedy
    }
  }

  private var report: Report {
    Report(
      file: path, checks: checks.count,
      passed: checks.filter { !failed.contains($0) }, failed: failed,
      findings: findings.map(Entry.init))
  }

  /// One JSON array with an object per file.
  static func json(_ files: [VerifiedFile]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(files.map(\.report)), as: UTF8.self) + "\n"
  }
}
