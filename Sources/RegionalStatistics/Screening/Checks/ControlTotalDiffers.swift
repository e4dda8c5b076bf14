/// Published totals that the rows do not add up to.
public struct ControlTotalDiffers: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "control-total-differs"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Sommen tegenover gepubliceerde totalen",
    fr: "Sommes par rapport aux totaux publiés",
    en: "Sums against published totals")
  /// What to do.
  public let remedy = "Look for a row that is missing, wrong or counted twice."
}
