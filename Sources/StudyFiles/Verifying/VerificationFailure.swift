public import Workbook

/// A workbook that was written and lacks a property, so that nothing was published.
public struct VerificationFailure: Error, Sendable {
  /// Path that the workbook would have had.
  public let file: String
  /// What the checks found.
  public let findings: [CheckFinding]
  /// Workbooks of the same run that were in their places already.
  var finished = 0

  /// What the checks that need the publication demand, in the order of their numbers.
  public static let checks = [
    ReleaseTime.card, TotalsAddUp.card, HiddenNumbersAbsent.card, SameNumberEverywhere.card,
    SourcesListed.card,
    OneLanguage.card, ReadBack.card, TwinMatches.card,
  ]

  /// What the checks of all files of a release demand.
  public static let releaseChecks = [AttackReport.card, OtherSchools.card]
}

extension VerificationFailure: CustomStringConvertible {
  /// One line per finding, at most 20, and what was not written.
  public var description: String {
    let lines = findings.prefix(20).map { $0.line(file: file) }
    let more = findings.count > 20 ? ["... and \(findings.count - 20) more"] : []
    return (lines + more + [consequence]).joined(separator: "\n")
  }

  private var consequence: String {
    guard finished > 0 else {
      return "Nothing was written: the workbook does not pass its own checks."
    }
    return "This workbook was not written: it does not pass its own checks."
      + " The \(finished) that were finished before stay, and a next run keeps them."
  }
}
