internal import RegionalStatistics

/// Column headers as they are compared: hard and double spaces, line breaks and letter case do not count.
enum ColumnName {
  static func key(_ header: String) -> String {
    CanonicalText.comparisonKey(header)
  }
}
