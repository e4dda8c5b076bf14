/// Parts that are larger than the whole they belong to, such as more girls than pupils.
public struct PartLargerThanWhole: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "part-larger-than-whole"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Delen die groter zijn dan hun geheel",
    fr: "Parties plus grandes que leur tout",
    en: "Parts larger than their whole")
  /// What to do.
  public let remedy = "Compare both columns with the publisher's figures."
}
