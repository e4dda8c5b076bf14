import Foundation
import Testing

/// Programs that judge what the tool wrote, independently of its code.
enum Oracle {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scripts").path

  /// Whether there is a python3.
  static let hasPython = succeeds(["python3", "--version"])
  /// Whether python3 can read workbooks.
  static let readsWorkbooks = succeeds(["python3", "-c", "import openpyxl"])
  /// Whether python3 can check a document against a schema.
  static let checksSchemas = succeeds(["python3", "-c", "import jsonschema, yaml"])
  /// Whether LibreOffice is there to calculate.
  static let calculates = readsWorkbooks && succeeds(["which", "soffice"])

  static func hasLocale(_ name: String) -> Bool {
    let known = (try? ProgramRun(["locale", "-a"]).results.lowercased()) ?? ""
    return known.contains(name.lowercased().replacing("utf-8", with: "utf8"))
  }

  /// Runs one of our scripts, which prints what is wrong, and gives what it printed.
  @discardableResult
  static func python(_ script: String, _ arguments: String...) throws -> String {
    let run = try ProgramRun(["python3", "\(scripts)/\(script).py"] + arguments)
    try #require(run.status == 0, "\(script): \(run.results)\(run.messages)")
    return run.results
  }

  private static func succeeds(_ command: [String]) -> Bool {
    (try? ProgramRun(command).status) == 0
  }
}
