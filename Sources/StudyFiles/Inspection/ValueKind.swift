internal import RegionalStatistics

/// What one value looks like.
enum ValueKind {
  /// The kind of a value that is not blank; nil for a mask.
  static func of(_ value: String) -> ColumnSummary.Kind? {
    if isMask(value) { return nil }
    if value.allSatisfy({ $0.isASCII && $0.isNumber }) { return .integer }
    if number(value) != nil { return .decimal }
    if (try? SchoolYear.parse(value)) != nil { return .schoolYear }
    if (try? CalendarDate.parse(value)) != nil { return .date }
    return .text
  }

  /// The number that a value is, with point or comma.
  static func number(_ value: String) -> Double? {
    guard let first = value.utf8.first, first == 0x2D || (0x30...0x39).contains(first) else {
      return nil
    }
    return Double(value.replacing(",", with: "."))
  }

  private static func isMask(_ value: String) -> Bool {
    MaskTable.standard.meaning(of: value) != nil
  }
}
