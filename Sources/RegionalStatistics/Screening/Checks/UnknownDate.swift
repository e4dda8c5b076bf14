/// Texts that are no day.
public struct UnknownDate: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "unknown-date"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Onbekende datums",
    fr: "Dates inconnues",
    en: "Unknown dates")
  /// What to do.
  public let remedy = "Correct the cells, or map them under \"values\" in the study."
}
