/// Rows whose number of fields is not that of the header.
public struct WrongFieldCount: RowCheck {
  /// The name of the check.
  public let code: Finding.Code = "wrong-field-count"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Rijen met een ander aantal velden dan de kop",
    fr: "Lignes dont le nombre de champs diffère de l'en-tête",
    en: "Rows with another number of fields than the header")
  /// What to do.
  public let remedy = "Put fields that hold the separator in double quotes."
}
