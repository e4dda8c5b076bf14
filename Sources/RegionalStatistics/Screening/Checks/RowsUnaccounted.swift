/// Files whose rows read are not those used, merged, left out and rejected.
public struct RowsUnaccounted: Check {
  /// The name of the check.
  public let code: Finding.Code = "rows-unaccounted"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Gelezen rijen zijn gebruikt, samengevoegd, buiten de studie of geweigerd",
    fr: "Les lignes lues sont utilisées, fusionnées, hors de l'étude ou rejetées",
    en: "Rows read are used, merged, outside the study or rejected")
  /// What to do.
  public let remedy = "Report this: it is a mistake of the program, not of the data."

  /// Fails when the rows of a file don't add up.
  public func result(of evidence: Evidence) -> CheckResult {
    CheckResult(
      self, .fail,
      evidence.accounts.filter { !$0.isBalanced }.map { account in
        Example(
          place: Place(file: account.file),
          expected: "Rows read must be rows used, merged, outside the study and rejected",
          value: "\(account.read) and \(account.used) + \(account.merged) + \(account.leftOut)"
            + " + \(account.rejected)")
      })
  }
}
