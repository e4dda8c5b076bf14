/// Schools that the list of schools does not have.
public struct UnknownSchool: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "unknown-school"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Onbekende scholen",
    fr: "Écoles inconnues",
    en: "Unknown schools")
  /// What to do.
  public let remedy = "Add the school to the list, or correct its number."
}
