internal import RegionalStatistics

/// Finds columns by their header, and says what is nearest when one is missing.
struct ColumnFinder {
  let header: [String]
  let file: String
  let study: String

  func index(of column: String, line: Int?) throws(StudyError) -> Int {
    if let index = header.firstIndex(of: column) { return index }
    throw StudyError(
      "column-missing", file: study, line: line, "Can't find column \"\(column)\" in \(file).",
      remedy: Suggestion.sentence(for: column, in: header)
        ?? "Its columns are \(YAMLValue.list(header)).")
  }
}
