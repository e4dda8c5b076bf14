import Foundation
import Testing

/// Runs the built tool as anyone would: arguments in, two streams, an exit code and files out.
enum Tool {
  /// The binary beside the test bundle.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "stemregio").path

  /// Runs the tool and waits for it.
  ///
  /// - Parameter fileSizeLimit: the largest file that it may write, in units of 1,024 bytes.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], fileSizeLimit: Int? = nil
  ) throws -> ProgramRun {
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "the tool must be built: \(path)")
    guard let fileSizeLimit else { return try ProgramRun([path] + arguments, environment) }
    // The profile of a coverage run would meet the limit too.
    let quiet = environment.merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
    let script = "ulimit -f \(fileSizeLimit); exec \"$0\" \"$@\""
    return try ProgramRun(["bash", "-c", script, path] + arguments, quiet)
  }
}

/// What a program that ran left behind.
struct ProgramRun {
  let status: Int32
  /// The standard output.
  let results: String
  /// The standard error.
  let messages: String

  /// Runs a program found on the search path and waits for it.
  init(_ command: [String], _ environment: [String: String] = [:]) throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes: a pipe that nobody empties would stop the program.
    process.standardOutput = try folder.newFile("results")
    process.standardError = try folder.newFile("messages")
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    results = try folder.read("results")
    messages = try folder.read("messages")
  }
}
