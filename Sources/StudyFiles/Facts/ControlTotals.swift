internal import RegionalStatistics

/// Compares the totals that a source prints with the sums of its rows.
///
/// A total is that of the rows with the same other categories: of its school year where the file has
/// school years. A category of a total that no other row has, such as a blank, stands for all.
struct ControlTotals: Codable, Sendable {
  /// The hashes of the other categories of a row.
  typealias Key = [Int64]

  /// A row that held totals.
  private struct Total: Codable {
    let line: Int
    /// Nil where the text isn't a category.
    let key: [Int64?]
    let units: [Int64?]
  }

  private let file: String
  private let columns: [String]
  private var sums: [Key: [Int64]] = [:]
  private var expected: [Total] = []

  init(file: String, columns: [String]) {
    self.file = file
    self.columns = columns
  }

  /// Rows that held totals.
  var count: Int { expected.count }

  mutating func add(_ amounts: [Amount], key: Key) { add(amounts.map(\.units), key: key) }

  private mutating func add(_ units: [Int64], key: Key) {
    for (column, unit) in units.enumerated() {
      sums[key, default: columns.map { _ in 0 }][column] &+= unit
    }
  }

  mutating func expect(_ amounts: [Amount], key: [Int64?], at line: Int) {
    let units = amounts.map { $0.gaps == .numbers ? $0.units : nil }
    expected.append(Total(line: line, key: key, units: units))
  }

  mutating func merge(_ other: ControlTotals) {
    for (key, units) in other.sums { add(units, key: key) }
    expected += other.expected
  }

  /// Whether the source prints totals, and each that the rows do not add up to.
  func problems() -> (compared: Int, problems: [RowProblem]) {
    guard !expected.isEmpty else { return (0, []) }
    let known = (0..<(expected[0].key.count)).map { place in Set(sums.keys.map { $0[place] }) }
    let problems = expected.sorted { $0.line < $1.line }.flatMap { total in
      zip(columns, zip(total.units, sum(of: total, known))).compactMap { column, pair in
        pair.0 == pair.1 ? nil : problem(column, total.line, published: pair.0, sum: pair.1)
      }
    }
    return (expected.count * columns.count, problems)
  }

  private func sum(of total: Total, _ known: [Set<Int64>]) -> [Int64] {
    let wanted = zip(total.key, known).map { hash, known in
      hash.flatMap { known.contains($0) ? $0 : nil }
    }
    let none = columns.map { _ in Int64(0) }
    if wanted.allSatisfy({ $0 != nil }) { return sums[wanted.compactMap(\.self)] ?? none }
    let fitting = sums.filter { zip($0.key, wanted).allSatisfy { $1 == nil || $0 == $1 } }
    return fitting.values.reduce(none) { zip($0, $1).map { $0 &+ $1 } }
  }

  private func problem(_ column: String, _ line: Int, published: Int64?, sum: Int64) -> RowProblem {
    RowProblem(
      check: "control-total-differs", place: Place(file: file, row: line, column: column),
      value: published.map { "\($0)" } ?? "no number", isCategory: true,
      expected: "The published total must equal the sum of the rows, \(sum)",
      remedy: "Look for a row that is missing, wrong or counted twice.")
  }
}
