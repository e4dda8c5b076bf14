/// An OKI below 0 or above 4: more than four ticks per pupil.
public struct OKIOutsideRange: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "oki-outside-range"
  /// What is asked.
  public let title = LocalizedText(
    nl: "OKI buiten 0 tot 4",
    fr: "OKI hors de 0 à 4",
    en: "OKI outside 0 to 4")
  /// What to do.
  public let remedy = "Compare the ticks with the number of pupils in the publisher's file."
}
