internal import RegionalStatistics

/// Compares the totals that a source prints with the sums of its rows.
struct ControlTotals: Codable, Sendable {
  /// A row that held totals.
  private struct Expected: Codable {
    let line: Int
    let units: [Int64?]
  }

  private let file: String
  private let columns: [String]
  private var sums: [Int64]
  private var expected: [Expected] = []

  init(file: String, columns: [String]) {
    self.file = file
    self.columns = columns
    sums = columns.map { _ in 0 }
  }

  /// Rows that held totals.
  var count: Int { expected.count }

  mutating func add(_ amounts: [Amount], count: Int, column: Int) {
    var sum: Int64 = 0
    for row in 0..<count { sum &+= amounts[row].units }
    sums[column] &+= sum
  }

  mutating func expect(_ amounts: [Amount], at line: Int) {
    expected.append(
      Expected(line: line, units: amounts.map { $0.gaps == .numbers ? $0.units : nil }))
  }

  mutating func merge(_ other: ControlTotals) {
    for (index, sum) in other.sums.enumerated() { sums[index] &+= sum }
    expected += other.expected
  }

  /// Whether the source prints totals, and each that the rows do not add up to.
  func problems() -> (compared: Int, problems: [RowProblem]) {
    let problems = expected.sorted { $0.line < $1.line }.flatMap { total in
      zip(columns, zip(total.units, sums)).compactMap { column, pair in
        pair.0 == pair.1 ? nil : problem(column, total.line, published: pair.0, sum: pair.1)
      }
    }
    return (expected.count * columns.count, problems)
  }

  private func problem(_ column: String, _ line: Int, published: Int64?, sum: Int64) -> RowProblem {
    RowProblem(
      check: "control-total-differs", place: Place(file: file, row: line, column: column),
      value: published.map { "\($0)" } ?? "no number", isCategory: true,
      expected: "The published total must equal the sum of the rows, \(sum)",
      remedy: "Look for a row that is missing, wrong or counted twice.")
  }
}
