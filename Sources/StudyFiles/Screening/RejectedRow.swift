public import RegionalStatistics

/// A row that can't be used, and why.
public struct RejectedRow: Hashable, Sendable {
  /// Where it stands.
  public let place: Place
  /// The check that it fails.
  public let check: Finding.Code
  /// Why it can't be used.
  public let reason: String
  /// The text found; shown only when it is a category, or when asked for.
  public let value: String?
  let isOpen: Bool

  /// The rows as `NAME.rejects.csv`, in the order of the files; at most the first 100,000.
  ///
  /// - Parameter showsValues: whether cells may be shown that could identify people.
  public static func csv(_ rows: [RejectedRow], showsValues: Bool = false) -> String {
    CSVText.text(
      [["file", "sheet", "row", "column", "check", "reason", "found"]]
        + rows.map { row in
          CSVText.place(row.place) + [
            row.check.rawValue, row.reason, row.isOpen || showsValues ? row.value ?? "" : "",
          ]
        })
  }
}

extension RowProblem {
  var rejected: RejectedRow {
    RejectedRow(
      place: place, check: check, reason: expected, value: value, isOpen: isCategory)
  }

  var example: Example {
    Example(place: place, expected: expected, value: value, isOpen: isCategory, remedy: remedy)
  }
}
