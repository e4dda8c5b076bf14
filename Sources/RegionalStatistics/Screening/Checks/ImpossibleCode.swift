/// Codes and names of places that no region has.
public struct ImpossibleCode: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "impossible-code"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Onmogelijke codes of plaatsnamen",
    fr: "Codes ou noms de lieux impossibles",
    en: "Impossible codes or names of places")
  /// What to do.
  public let remedy = "Correct the code, or map it under \"values\" in the study."
}
