/// Texts that are no school year.
public struct UnknownSchoolYear: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "unknown-school-year"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Onbekende schooljaren",
    fr: "Années scolaires inconnues",
    en: "Unknown school years")
  /// What to do.
  public let remedy = "Correct the cells, or map them under \"values\" in the study."
}
