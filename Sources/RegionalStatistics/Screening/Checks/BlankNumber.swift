/// Cells without a number where none may be left out.
public struct BlankNumber: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "blank-number"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Lege cellen waar een getal moet staan",
    fr: "Cellules vides où un nombre est requis",
    en: "Blank cells where a number must stand")
  /// What to do.
  public let remedy = "Say what a blank means: \"blank: zero\" or \"blank: not-available\"."
}
