/// Numbers below zero where people or shares are counted.
public struct NegativeNumber: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "negative-number"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Negatieve aantallen",
    fr: "Nombres négatifs",
    en: "Negative counts")
  /// What to do.
  public let remedy = "Correct the cells in the source file."
}
