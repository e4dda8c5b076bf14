/// Numbers the distinct raw values of a column, so that each is unquoted and understood only once.
///
/// Equal raw bytes get equal codes, in the order of first appearance. Up to 32 bytes are compared as
/// four words that overlap in shorter values; only longer values also byte by byte.
struct RawDictionary: Sendable {
  private struct Slot {
    var words = Words()
    var length: UInt32 = 0
    var code: Int32 = -1
    var offset = 0
  }

  /// The first, second, third and last 8 bytes, as far as there are any.
  private struct Words {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var last: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  /// The bytes of the long values.
  private var arena: [UInt8] = []
  /// Whether some value has more than 16 bytes: then first and last word don't tell all.
  private var hasLong = false
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
      row = encodeKnown(batch, column: column, from: row, into: &codes)
      if row == rows { return fresh }
      codes[row] = code(of: batch, row: row, column: column).code
      fresh.append(row)
      row += 1
    }
  }

  /// The code of one value.
  mutating func code(of batch: RecordBatch, row: Int, column: Int) -> (code: Int32, isNew: Bool) {
    let range = batch.rawRange(row: row, column: column)
    return unsafe batch.bytes.withUnsafeBytes { bytes in
      let words = unsafe Self.words(bytes, range.lowerBound, range.count)
      hasLong = hasLong || range.count > 16
      let index = unsafe slots.withUnsafeBufferPointer { slots in
        unsafe find(words, bytes, range.lowerBound, range.count, in: slots)
      }
      if slots[index].code >= 0 { return (slots[index].code, false) }
      return (unsafe add(bytes, range, words, at: index), true)
    }
  }

  /// Writes codes up to the first row with a value that isn't known; returns that row.
  private func encodeKnown(
    _ batch: RecordBatch, column: Int, from start: Int, into codes: inout [Int32]
  ) -> Int {
    let (rows, columns) = (batch.rowCount, batch.columnCount)
    precondition(
      batch.fieldEnds.count >= rows &* columns && batch.rowStarts.count >= rows
        && codes.count >= rows && column < columns, "a batch has all ends of its fields")
    return unsafe batch.bytes.withUnsafeBytes { bytes in
      unsafe batch.fieldEnds.withUnsafeBufferPointer { ends in
        unsafe batch.rowStarts.withUnsafeBufferPointer { starts in
          unsafe slots.withUnsafeBufferPointer { slots in
            unsafe codes.withUnsafeMutableBufferPointer { codes in
              var index = start &* columns &+ column
              for row in start..<rows {
                let end = Int(unsafe ends[index])
                let begin =
                  column == 0 ? Int(unsafe starts[row]) : Int(unsafe ends[index &- 1]) &+ 1
                let length = end &- begin
                let words = unsafe Self.words(bytes, begin, length)
                let slot = unsafe slots[find(words, bytes, begin, length, in: slots)]
                if slot.code < 0 { return row }
                unsafe codes[row] = slot.code
                index &+= columns
              }
              return rows
            }
          }
        }
      }
    }
  }

  /// The slot of a value, or the empty one where it belongs.
  @inline(__always)
  private func find(
    _ words: Words, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int,
    in slots: UnsafeBufferPointer<Slot>
  ) -> Int {
    let mask = slots.count &- 1
    let short = UInt32(truncatingIfNeeded: length)
    var index = Int(truncatingIfNeeded: Self.hash(words, short)) & mask
    while true {
      let slot = unsafe slots[index]
      if slot.code < 0 { return index }
      var different = (slot.words.first ^ words.first) | (slot.words.last ^ words.last)
      different |= UInt64(slot.length ^ short)
      if hasLong {
        different |= (slot.words.second ^ words.second) | (slot.words.third ^ words.third)
      }
      if different == 0, unsafe length <= 32 || isEqual(bytes, start, length, at: slot.offset) {
        return index
      }
      index = (index &+ 1) & mask
    }
  }

  private func isEqual(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int, at offset: Int
  ) -> Bool {
    unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
      .elementsEqual(arena[offset..<(offset + length)])
  }

  private mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ words: Words, at index: Int
  ) -> Int32 {
    let code = Int32(truncatingIfNeeded: count)
    slots[index] = Slot(
      words: words, length: UInt32(truncatingIfNeeded: range.count), code: code,
      offset: arena.count)
    if range.count > 32 { unsafe arena.append(contentsOf: bytes[range]) }
    count += 1
    if count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 4)
    let mask = larger.count - 1
    for slot in slots where slot.code >= 0 {
      var index = Int(truncatingIfNeeded: Self.hash(slot.words, slot.length)) & mask
      while larger[index].code >= 0 { index = (index &+ 1) & mask }
      larger[index] = slot
    }
    slots = larger
  }

  /// The words of a value, without a branch that depends on its length.
  @inline(__always)
  private static func words(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int
  ) -> Words {
    guard start &+ 8 <= bytes.count else { return unsafe wordsAtEnd(bytes, start, length) }
    let mask = UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* min(length, 8))
    let last = max(length &- 8, 0)
    @inline(__always) func word(_ offset: Int) -> UInt64 {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      return UInt64(littleEndian: word) & mask
    }
    return Words(
      first: word(0), second: word(min(8, last)), third: word(min(16, last)), last: word(last))
  }

  /// The same within the last bytes of a block, where fewer than 8 may be left.
  private static func wordsAtEnd(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int
  ) -> Words {
    var word: UInt64 = 0
    for index in (start..<(start + length)).reversed() {
      word = unsafe word &<< 8 | UInt64(bytes[index])
    }
    return Words(first: word, second: word, third: word, last: word)
  }

  @inline(__always)
  private static func hash(_ words: Words, _ length: UInt32) -> UInt64 {
    let mixed =
      (words.first ^ (words.last &* 0xD6E8_FEB8_6659_FD93) ^ UInt64(length))
      &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed &>> 32)
  }
}
