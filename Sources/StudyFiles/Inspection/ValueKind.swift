internal import RegionalStatistics

/// What one value looks like.
enum ValueKind {
  /// A mask such as `<5`: neither a number nor a text.
  case mask
  case number
  case schoolYear
  case date
  case error
  case text

  init(_ value: String) {
    if Self.errors.contains(value) {
      self = .error
    } else if MaskTable.standard.meaning(of: value) != nil {
      self = .mask
    } else if (try? ParsedNumber.parse(value, .decimalPoint)) != nil {
      self = .number
    } else if (try? SchoolYear.parse(value)) != nil {
      self = .schoolYear
    } else {
      self = (try? CalendarDate.parse(value)) == nil ? .text : .date
    }
  }

  /// The errors that spreadsheets show in the place of a value.
  private static let errors: Set = [
    "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#WAARDE!", "#VERW!",
    "#NAAM?", "#GETAL!", "#N/B",
  ]
}
