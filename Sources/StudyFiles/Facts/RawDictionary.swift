/// Numbers the distinct raw values of a column, so that each is unquoted and understood only once.
///
/// Equal raw bytes get equal codes, in the order of first appearance. Up to 16 bytes are compared
/// as two words; longer values also byte by byte.
struct RawDictionary: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32 = 0
    var code: Int32 = -1
    var offset = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  /// The bytes of the long values.
  private var arena: [UInt8] = []
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
    unsafe batch.bytes.withUnsafeBytes { bytes in
      for row in 0..<rows {
        let range = batch.rawRange(row: row, column: column)
        codes[row] = unsafe code(of: bytes, range)
        if count > fresh.count + known { fresh.append(row) }
      }
    }
    known = count
    return fresh
  }

  /// The code of one value.
  mutating func code(of batch: RecordBatch, row: Int, column: Int) -> (code: Int32, isNew: Bool) {
    let range = batch.rawRange(row: row, column: column)
    let code = unsafe batch.bytes.withUnsafeBytes { unsafe self.code(of: $0, range) }
    defer { known = count }
    return (code, count > known)
  }

  /// The number of values when the last batch began.
  private var known = 0

  @inline(__always)
  private mutating func code(of bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32 {
    let (low, high) = unsafe Self.words(bytes, range)
    let length = UInt32(truncatingIfNeeded: range.count)
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: Self.hash(low, high, length)) & mask
    while slots[index].code >= 0 {
      let slot = slots[index]
      if slot.low == low, slot.high == high, slot.length == length,
        unsafe length <= 16 || isEqual(bytes, range, at: slot.offset)
      {
        return slot.code
      }
      index = (index &+ 1) & mask
    }
    return unsafe add(bytes, range, Slot(low: low, high: high, length: length), at: index)
  }

  private func isEqual(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, at offset: Int
  ) -> Bool {
    unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      .elementsEqual(arena[offset..<(offset + range.count)])
  }

  private mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ slot: Slot, at index: Int
  ) -> Int32 {
    var slot = slot
    slot.code = Int32(truncatingIfNeeded: count)
    slot.offset = arena.count
    if range.count > 16 { unsafe arena.append(contentsOf: bytes[range]) }
    slots[index] = slot
    count += 1
    if count * 2 > slots.count { grow() }
    return slot.code
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 4)
    let mask = larger.count - 1
    for slot in slots where slot.code >= 0 {
      var index = Int(truncatingIfNeeded: Self.hash(slot.low, slot.high, slot.length)) & mask
      while larger[index].code >= 0 { index = (index &+ 1) & mask }
      larger[index] = slot
    }
    slots = larger
  }

  /// The first and the last 8 bytes; a value of at most 8 bytes is the first word alone.
  @inline(__always)
  private static func words(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (UInt64, UInt64) {
    let length = range.count
    if length > 8 {
      return unsafe (
        bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: range.upperBound &- 8, as: UInt64.self)
      )
    }
    if length == 0 { return (0, 0) }
    if range.lowerBound &+ 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      return (UInt64(littleEndian: word) & UInt64.max &>> UInt64(64 &- 8 &* length), 0)
    }
    var word: UInt64 = 0
    for index in range.reversed() { word = unsafe word &<< 8 | UInt64(bytes[index]) }
    return (word, 0)
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64, _ length: UInt32) -> UInt64 {
    let mixed = (low ^ (high &* 0xD6E8_FEB8_6659_FD93) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed &>> 32)
  }
}
