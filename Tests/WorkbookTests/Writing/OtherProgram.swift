import Foundation
import Testing

/// Runs programs that judge our files independently of our own code.
enum OtherProgram {
  /// What a program left behind.
  struct Outcome {
    let status: Int32
    let output: String
  }

  /// Whether LibreOffice is installed.
  static let hasLibreOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  /// Runs a program found on the search path and waits for it.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }

  /// Runs a Python script with openpyxl and gives what it printed, without the last line end.
  static func python(_ script: String, _ arguments: [String]) throws -> String {
    let outcome = try run(["python3", "-W", "ignore", "-c", script] + arguments)
    try #require(
      outcome.status == 0,
      "python3 with openpyxl must be installed and accept the file: \(outcome.output)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }
}
