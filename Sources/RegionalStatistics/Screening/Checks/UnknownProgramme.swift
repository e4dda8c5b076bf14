/// Programmes that the catalogue or the classification does not know.
public struct UnknownProgramme: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "unknown-programme"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Onbekende studierichtingen",
    fr: "Orientations inconnues",
    en: "Unknown programmes")
  /// What to do.
  public let remedy =
    "Add them to programmes.csv or to the list of the classification beside the study."
}
