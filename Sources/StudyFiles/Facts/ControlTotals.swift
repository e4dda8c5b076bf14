internal import RegionalStatistics

/// Compares the totals that a source prints with the sums of its rows.
struct ControlTotals {
  private let file: String
  private var sums: [Int64] = []
  private var expected: [(line: Int, units: [Int64?])] = []

  init(file: String) { self.file = file }

  /// Rows that held totals.
  var count: Int { expected.count }

  mutating func add(_ amounts: [Amount?]) {
    if sums.isEmpty { sums = Array(repeating: 0, count: amounts.count) }
    for (index, amount) in amounts.enumerated() { sums[index] += amount?.units ?? 0 }
  }

  mutating func expect(_ amounts: [Amount?], at line: Int) {
    expected.append((line, amounts.map { $0?.units }))
  }

  /// A finding per total that the rows do not add up to.
  func findings(_ columns: [String]) -> [Finding] {
    expected.flatMap { total in
      zip(columns, zip(total.units, sums)).compactMap { column, pair in
        pair.0 == pair.1
          ? nil
          : Finding(
            "control-total-differs",
            place: Place(file: file, row: total.line, column: column),
            expected: "The published total must equal the sum of the rows, \(pair.1)",
            found: pair.0.map { "\($0)" } ?? "no number",
            remedy: "Look for a row that is missing, wrong or counted twice.")
      }
    }
  }
}
