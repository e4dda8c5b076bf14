/// Asks every check of the data of a study.
public enum Screening {
  /// The checks, in the order of the report.
  public static let checks: [any Check] = [
    RowsUnaccounted(), WrongFieldCount(), DuplicateRow(), NotANumber(), BlankNumber(),
    NegativeNumber(), FractionalNumber(), AmbiguousNumber(), UnknownSchoolYear(), UnknownDate(),
    ImpossibleCode(), UnknownProgramme(), UnknownSchool(), PartLargerThanWhole(),
    OKIOutsideRange(), MissingYear(), MissingRegion(), SuddenJump(), ControlTotalDiffers(),
  ]

  /// The names of the checks, which a study can waive.
  public static var codes: [String] { checks.map(\.code.rawValue) }

  /// The answers; a check that nothing asks for has none, so that it can't pass unearned.
  ///
  /// - Parameter waivers: the reason for each check that may not stop the build.
  public static func report(
    on evidence: Evidence, waivers: [String: LocalizedText]
  ) -> ScreeningReport {
    let results = checks.filter { !evidence.unasked.contains($0.code) }.map { check in
      var result = check.result(of: evidence)
      if result.outcome == .fail { result.waiver = waivers[check.code.rawValue] }
      return result
    }
    return ScreeningReport(
      results: results, accounts: evidence.accounts, normalizing: evidence.normalizing)
  }
}

/// The answers of all checks, and where the rows went.
public struct ScreeningReport: Hashable, Sendable {
  /// One answer per check.
  public let results: [CheckResult]
  /// One account per file.
  public let accounts: [SourceAccount]
  /// What was done to the texts of the files to get at their values.
  public let normalizing: [NormalizingCount]

  /// Makes a report.
  public init(
    results: [CheckResult], accounts: [SourceAccount], normalizing: [NormalizingCount] = []
  ) {
    self.results = results
    self.accounts = accounts
    self.normalizing = normalizing
  }

  /// Whether some check stops the build.
  public var stops: Bool { results.contains(where: \.stops) }

  /// All rows of all files.
  public var total: SourceAccount {
    SourceAccount(
      source: "", file: "", read: sum(\.read), used: sum(\.used), merged: sum(\.merged),
      rejected: sum(\.rejected), leftOut: sum(\.leftOut))
  }

  private func sum(_ part: KeyPath<SourceAccount, Int>) -> Int {
    accounts.reduce(0) { $0 + $1[keyPath: part] }
  }
}
