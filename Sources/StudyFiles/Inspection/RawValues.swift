/// How often each distinct raw value of a column stands there, in the order of first appearance.
struct RawValues: Sendable {
  private var dictionary = RawDictionary()
  private var codes: [Int32] = []
  /// Each value as text, and how often it stands there.
  private(set) var counts: [(text: String, count: Int)] = []

  /// The number of distinct values.
  var count: Int { counts.count }

  mutating func add(_ batch: RecordBatch, _ column: Int) {
    for row in dictionary.encode(batch, column: column, into: &codes) {
      counts.append((batch.text(row: row, column: column), 0))
    }
    for row in 0..<batch.rowCount { counts[Int(codes[row])].count += 1 }
  }
}
