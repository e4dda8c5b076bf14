/// Numbers the distinct raw values of a column, so that each is unquoted and understood only once.
///
/// Equal raw bytes get equal codes, in the order of first appearance. While no value has more than 8
/// bytes, one word tells it. Else up to 32 bytes are compared as four words that overlap in shorter
/// values; only longer values also byte by byte.
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

  /// The values while all of them are short; nil from the first that isn't.
  private var short: ShortWordTable? = ShortWordTable()
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
      row =
        short.map { encodeShort(batch, column: column, from: row, with: $0, into: &codes) }
        ?? encodeKnown(batch, column: column, from: row, into: &codes)
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
      let words = unsafe Self.words(bytes, range.lowerBound, range.count)
      if range.count > 8 { takeOverShort() }
      if let known = short?.code(of: words.first) {
        if known >= 0 { return (known, false) }
        short?.add(words.first, code: Int32(truncatingIfNeeded: count))
        count += 1
        return (Int32(truncatingIfNeeded: count - 1), true)
      }
      hasLong = hasLong || range.count > 16
      let index = unsafe slots.withUnsafeBufferPointer { slots in
        unsafe find(words, bytes, range.lowerBound, range.count, in: slots)
      }
      if slots[index].code >= 0 { return (slots[index].code, false) }
      return (unsafe add(bytes, range, words, at: index), true)
    }
  }

  /// Moves the short values to where those of any length are.
  private mutating func takeOverShort() {
    guard let values = short else { return }
    short = nil
    while slots.count < count * 2 { grow() }
    for (word, code) in zip(values.words, values.codes) where code >= 0 {
      let words = Words(first: word, second: word, third: word, last: word)
      let length = UInt32(ShortWordTable.length(of: word))
      place(Slot(words: words, length: length, code: code), in: &slots)
    }
  }

  /// Writes codes up to the first row with a value that isn't known or isn't short; returns that row.
  private func encodeShort(
    _ batch: RecordBatch, column: Int, from start: Int, with table: ShortWordTable,
    into codes: inout [Int32]
  ) -> Int {
    let (rows, columns) = (batch.rowCount, batch.columnCount)
    checkEnds(batch, column: column, codes.count)
    let shift = table.shift
    return unsafe batch.bytes.withUnsafeBytes { bytes in
      unsafe batch.fieldEnds.withUnsafeBufferPointer { ends in
        unsafe batch.rowStarts.withUnsafeBufferPointer { starts in
          unsafe table.words.withUnsafeBufferPointer { words in
            unsafe table.codes.withUnsafeBufferPointer { known in
              unsafe codes.withUnsafeMutableBufferPointer { codes in
                var index = start &* columns &+ column
                for row in start..<rows {
                  let end = Int(unsafe ends[index])
                  let begin =
                    column == 0 ? Int(unsafe starts[row]) : Int(unsafe ends[index &- 1]) &+ 1
                  let length = end &- begin
                  guard length <= 8, begin &+ 8 <= bytes.count else { return row }
                  let word = unsafe ShortWordTable.word(bytes, begin, length)
                  let slot = unsafe ShortWordTable.slot(of: word, in: words, shift: shift)
                  let code = unsafe words[slot] == word ? known[slot] : -1
                  if code < 0 { return row }
                  unsafe codes[row] = code
                  index &+= columns
                }
                return rows
              }
            }
          }
        }
      }
    }
  }

  private func checkEnds(_ batch: RecordBatch, column: Int, _ codes: Int) {
    let rows = batch.rowCount
    precondition(
      batch.fieldEnds.count >= rows &* batch.columnCount && batch.rowStarts.count >= rows
        && codes >= rows && column < batch.columnCount, "a batch has all ends of its fields")
  }

  /// Writes codes up to the first row with a value that isn't known; returns that row.
  private func encodeKnown(
    _ batch: RecordBatch, column: Int, from start: Int, into codes: inout [Int32]
  ) -> Int {
    let (rows, columns) = (batch.rowCount, batch.columnCount)
    checkEnds(batch, column: column, codes.count)
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
    precondition(offset &+ length <= arena.count, "long values are kept whole")
    // The first 24 and the last 8 bytes were compared as words.
    return unsafe arena.withUnsafeBytes { arena in
      var place = 24
      while place < length &- 8 {
        let known = unsafe arena.loadUnaligned(fromByteOffset: offset &+ place, as: UInt64.self)
        let word = unsafe bytes.loadUnaligned(fromByteOffset: start &+ place, as: UInt64.self)
        if known != word { return false }
        place &+= 8
      }
      return true
    }
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
    for slot in slots where slot.code >= 0 { place(slot, in: &larger) }
    slots = larger
  }

  private func place(_ slot: Slot, in slots: inout [Slot]) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: Self.hash(slot.words, slot.length)) & mask
    while slots[index].code >= 0 { index = (index &+ 1) & mask }
    slots[index] = slot
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
