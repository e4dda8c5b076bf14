import ArgumentParser
import RegionalStatistics
import StudyFiles
import Workbook

/// What a thrown error means for the person who runs the tool: a message and an exit code.
///
/// The only place that decides exit codes, after `sysexits.h`. Command lines that the argument parser
/// refuses get their 64 from it.
struct Failure {
  /// Study or template wrong.
  static let wrongData = ExitCode(65)
  /// Wrong command line.
  static let wrongUsage = ExitCode(64)
  /// An input can't be opened or read.
  static let noInput = ExitCode(66)
  /// The output can't be created.
  static let noOutput = ExitCode(73)
  /// The data have errors, which were shown.
  static let findings = ExitCode(1)

  let message: String
  let exitCode: ExitCode

  /// The failure behind an error; nil for the errors of the argument parser itself.
  init?(_ error: any Error) {
    switch error {
    case let error as StudyError: self.init(error.description, Self.exitCode(error))
    case let error as RegionFileError:
      self.init(error.description, error.code == .unreadable ? Self.noInput : Self.wrongData)
    case let error as ReadError: self.init(error.description, Self.noInput)
    case let error as WorkbookError:
      self.init(
        error.description,
        error.code.rawValue.hasPrefix("output-") ? Self.noOutput : Self.wrongData)
    case let error as VerificationFailure: self.init(error.description, Self.findings)
    case let error as DataFolderError:
      self.init("error: [data-folder] \(error.description)", Self.noInput)
    case let error as GeographyError:
      self.init("error: [\(error.code.rawValue)] \(error.message)", Self.wrongUsage)
    default: return nil
    }
  }

  private init(_ message: String, _ exitCode: ExitCode) {
    self.message = message
    self.exitCode = exitCode
  }

  /// A table or template that only the command line names is a mistake in the command line.
  private static func exitCode(_ error: StudyError) -> ExitCode {
    switch error.code {
    case "table-unknown": wrongUsage
    case "template-unknown" where error.line == nil: wrongUsage
    default: wrongData
    }
  }
}
