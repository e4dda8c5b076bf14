/// Cells of a column of numbers that hold neither a number nor a known sign.
public struct NotANumber: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "not-a-number"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Cellen zonder getal of bekend teken",
    fr: "Cellules sans nombre ni signe connu",
    en: "Cells without a number or a known sign")
  /// What to do.
  public let remedy = "Correct the cells, or name the sign under \"masks\" in the study."
}
