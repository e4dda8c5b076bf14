internal import RegionalStatistics

/// Why a row can't be used.
struct RowProblem: Codable, Sendable {
  /// The check that the row fails.
  let check: Finding.Code
  let place: Place
  /// The text of the cell; kept out of messages unless values may be shown.
  let value: String?
  /// Whether the value is a category, which identifies nobody.
  var isCategory = false
  /// Whether the row is left out; otherwise it counts, and a person should look at it.
  var rejects = true
  let expected: String
  var remedy: String?
}

/// What is wrong with a value, wherever it stands.
struct ValueProblem: Error, Hashable, Sendable {
  let check: Finding.Code
  let expected: String
  var remedy: String?
}
