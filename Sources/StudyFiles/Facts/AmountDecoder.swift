internal import RegionalStatistics

/// Turns a column of numbers into amounts.
///
/// Plain digits are read on the spot; every other text is understood once per distinct raw value.
struct AmountDecoder: Sendable {
  /// What a distinct raw value that isn't plain digits stands for.
  struct Entry: Sendable {
    let text: String
    let amount: Amount
    let steps: NormalizingSteps
    let problem: ValueProblem?
    var occurrences = 0
  }

  /// The position of the column in the file.
  let column: Int
  private let reading: AmountReading
  /// How the numbers of the column are written.
  var unit: SourceEntry.Unit { reading.unit }
  private let scale: Int64
  private var dictionary = RawDictionary()
  private(set) var entries: [Entry] = []
  /// The amount of each row of the batch decoded last.
  private(set) var amounts: [Amount] = []
  /// The rows of that batch whose value can't be used, and which value it is.
  private(set) var unusable: [(row: Int, entry: Int)] = []

  init(column: Int, reading: AmountReading) {
    self.column = column
    self.reading = reading
    scale = reading.unit.writtenScale
  }

  mutating func decode(_ batch: RecordBatch) {
    if amounts.count < batch.rowCount {
      amounts = [Amount](repeating: .none, count: batch.rowCount)
    }
    unusable.removeAll(keepingCapacity: true)
    let bytes = batch.bytes.span
    for row in 0..<batch.rowCount {
      let range = batch.rawRange(row: row, column: column)
      if let number = Self.digits(bytes, range) {
        amounts[row] = Amount(units: number &* scale)
      } else {
        amounts[row] = other(batch, row)
      }
    }
  }

  /// The number of 1 to 9 digits.
  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    guard range.count &- 1 < 9, !range.isEmpty else { return nil }
    var number: Int64 = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int64(digit)
    }
    return number
  }

  private mutating func other(_ batch: RecordBatch, _ row: Int) -> Amount {
    let (code, isNew) = dictionary.code(of: batch, row: row, column: column)
    if isNew { entries.append(entry(batch.text(row: row, column: column))) }
    let index = Int(code)
    entries[index].occurrences += 1
    if entries[index].problem != nil { unusable.append((row, index)) }
    return entries[index].amount
  }

  private func entry(_ text: String) -> Entry {
    do {
      let (amount, steps) = try reading.amount(of: text)
      return Entry(text: text, amount: amount, steps: steps, problem: nil)
    } catch {
      return Entry(text: text, amount: .none, steps: [], problem: error)
    }
  }
}
