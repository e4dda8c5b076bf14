/// Numbers such as `1.234`, whose mark could be for thousands or for decimals.
public struct AmbiguousNumber: Check {
  /// The name of the check.
  public let code: Finding.Code = "ambiguous-number"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Getallen waarvan het teken twee dingen kan betekenen",
    fr: "Nombres dont le séparateur peut avoir deux sens",
    en: "Numbers with an ambiguous separator")
  /// What to do.
  public let remedy = "Say \"decimal-mark: comma\" or \"decimal-mark: point\" for the source."

  /// Advises about each column with such numbers.
  public func result(of evidence: Evidence) -> CheckResult {
    CheckResult(self, .advisory, evidence.ambiguousColumns)
  }
}
