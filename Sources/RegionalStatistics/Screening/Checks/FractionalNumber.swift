/// Numbers with decimals where whole people are counted.
public struct FractionalNumber: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "fractional-number"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Gebroken aantallen",
    fr: "Nombres fractionnaires",
    en: "Fractional counts")
  /// What to do.
  public let remedy = "Correct the cells, or say \"unit: halves\" where halves are meant."
}
