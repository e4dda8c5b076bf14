/// Counts the rows that repeat an earlier row exactly.
///
/// Rows are told apart by a 64-bit hash; beyond two million different rows no more are looked for.
struct RepeatedRows {
  private(set) var count = 0
  /// The line of the first repeated row.
  private(set) var firstLine: Int?
  /// Whether all rows were compared.
  private(set) var isComplete = true
  private var seen: Set<UInt64> = []

  private static let mostRows = 2_000_000

  mutating func add(_ batch: RecordBatch) {
    guard isComplete else { return }
    for row in 0..<batch.rowCount {
      var hash = KeyHash()
      for column in 0..<batch.columnCount {
        hash.add(batch.bytes.span, batch.rawRange(row: row, column: column))
      }
      guard !seen.insert(hash.value).inserted else { continue }
      count += 1
      if firstLine == nil { firstLine = batch.line(row: row) }
    }
    isComplete = seen.count < Self.mostRows
  }
}
