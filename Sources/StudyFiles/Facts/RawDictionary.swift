/// Numbers the distinct raw values of a column, so that each is unquoted and understood only once.
///
/// Equal raw bytes get equal codes, in the order of first appearance. While no value of the column has
/// more than 8 bytes, or 16, one word tells it.
struct RawDictionary: Sendable {
  private enum Table {
    case short(WordTable<UInt64>)
    case medium(WordTable<UInt128>)
    case long(LongValueTable)
  }

  private var table = Table.short(WordTable())
  /// The number of distinct values.
  private(set) var count = 0

  /// Writes the code of each row's value to `codes`.
  ///
  /// - Returns: the rows in which a value stands for the first time, in the order of their codes.
  mutating func encode(
    _ batch: RecordBatch, column: Int, into codes: inout [Int32]
  ) -> [Int] {
    let rows = batch.rowCount
    if codes.count < rows { codes = [Int32](repeating: 0, count: rows) }
    var fresh: [Int] = []
    var row = 0
    while true {
      row =
        switch table {
        case .short(let table): table.encode(batch, column: column, from: row, into: &codes)
        case .medium(let table): table.encode(batch, column: column, from: row, into: &codes)
        case .long(let table): table.encode(batch, column: column, from: row, into: &codes)
        }
      if row == rows { return fresh }
      let (code, isNew) = code(of: batch, row: row, column: column)
      codes[row] = code
      if isNew { fresh.append(row) }
      row += 1
    }
  }

  /// The code of one value.
  mutating func code(of batch: RecordBatch, row: Int, column: Int) -> (code: Int32, isNew: Bool) {
    let range = batch.rawRange(row: row, column: column)
    return unsafe batch.bytes.withUnsafeBytes { bytes in
      makeRoom(for: range.count)
      let new = Int32(truncatingIfNeeded: count)
      let code = unsafe knownCode(of: bytes, range) ?? new
      if code == new { unsafe add(bytes, range, code: new) }
      return (code, code == new)
    }
  }

  private func knownCode(of bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32? {
    let code =
      switch table {
      case .short(let table):
        unsafe table.code(of: WordTable<UInt64>.word(bytes, range))
      case .medium(let table):
        unsafe table.code(of: WordTable<UInt128>.word(bytes, range))
      case .long(let table): unsafe table.code(of: bytes, range)
      }
    return code < 0 ? nil : code
  }

  private mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, code: Int32
  ) {
    count += 1
    let known = table
    table = .long(LongValueTable())  // So that nothing else holds the table while it grows.
    switch known {
    case .short(var table):
      unsafe table.add(WordTable<UInt64>.word(bytes, range), code: code)
      self.table = .short(table)
    case .medium(var table):
      unsafe table.add(WordTable<UInt128>.word(bytes, range), code: code)
      self.table = .medium(table)
    case .long(var table):
      unsafe table.add(bytes, range, code: code)
      self.table = .long(table)
    }
  }

  /// Goes over to a table for longer values where a value doesn't fit in a word.
  private mutating func makeRoom(for length: Int) {
    if case .short(let table) = table, length > 8 { self.table = .medium(Self.widened(table)) }
    if case .medium(let table) = table, length > 16 { self.table = .long(Self.widened(table)) }
  }

  private static func widened(_ table: WordTable<UInt64>) -> WordTable<UInt128> {
    var wider = WordTable<UInt128>()
    for (word, code) in table.numbered { wider.add(UInt128(word), code: code) }
    return wider
  }

  private static func widened(_ table: WordTable<UInt128>) -> LongValueTable {
    var wider = LongValueTable()
    for (word, code) in table.numbered {
      wider.add(word, length: WordTable<UInt128>.length(of: word), code: code)
    }
    return wider
  }
}
