import Foundation
import Workbook

/// What the checks found in one file, for people and for programs.
struct VerifiedFile {
  let path: String
  let findings: [CheckFinding]

  /// One line per finding and one that sums up.
  var text: String {
    let lines = findings.map { $0.line(file: path) }
    let failed = Set(findings.map(\.check.number)).count
    let total = WorkbookVerification.checks.count
    return (lines + ["\(path): \(total - failed) of \(total) checks passed"])
      .joined(separator: "\n") + "\n"
  }

  private struct Report: Encodable {
    let file: String
    let checks: Int
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
  }

  /// One JSON array with an object per file.
  static func json(_ files: [VerifiedFile]) throws -> String {
    let reports = files.map { file in
      Report(
        file: file.path, checks: WorkbookVerification.checks.count,
        findings: file.findings.map {
          Entry(
            number: $0.check.number, check: $0.check.code, level: $0.check.level.rawValue,
            sheet: $0.sheet, cell: $0.cell, problem: $0.problem, remedy: $0.remedy)
        })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(reports), as: UTF8.self) + "\n"
  }
}
