internal import RegionalStatistics

/// Finds columns by their header, and says what is nearest when one is missing.
struct ColumnFinder {
  let header: [String]
  let file: String
  let study: String

  func has(_ column: String) -> Bool { Self.position(of: column, in: header) != nil }

  static func position(of column: String, in header: [String]) -> Int? {
    if let index = header.firstIndex(of: column) { return index }
    let key = ColumnName.key(column)
    return header.firstIndex { ColumnName.key($0) == key }
  }

  func index(of column: String, line: Int?) throws(StudyError) -> Int {
    if let index = Self.position(of: column, in: header) { return index }
    throw StudyError(
      "column-missing", file: study, line: line, "Can't find column \"\(column)\" in \(file).",
      remedy: Suggestion.sentence(for: column, in: header)
        ?? "Its columns are \(YAMLValue.list(header)).")
  }
}
