internal import CByteScanning

/// Numbers for values of any length.
///
/// A value is found by its first and last 8 bytes and its length, and then compared 64 bytes at a time,
/// which is nearly always once.
struct LongValueTable: Sendable {
  private struct Value {
    let length: Int
    /// Where its bytes are in `arena`.
    let offset: Int
    let code: Int32
  }

  /// The bytes compared at once.
  private static let stride = 64

  /// The values by hash: such small slots stay in the processor's nearest cache.
  ///
  /// The low half is the number of a value and one more, the high half that of its hash; zero is free.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var values: [Value] = []
  /// The hash of each value.
  private var hashes: [UInt64] = []
  /// The bytes of the values; each begins at a multiple of `stride`.
  private var arena: [UInt8] = []

  /// Gives a value that fits in a word a code.
  mutating func add(_ word: some FixedWidthInteger & UnsignedInteger, length: Int, code: Int32) {
    unsafe withUnsafeBytes(of: word.littleEndian) { bytes in
      unsafe add(bytes, 0..<length, code: code)
    }
  }

  /// Gives a new value a code.
  mutating func add(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, code: Int32) {
    values.append(Value(length: range.count, offset: arena.count, code: code))
    hashes.append(unsafe Self.hash(bytes, range.lowerBound, range.count))
    unsafe arena.append(contentsOf: bytes[range])
    arena.grow(to: (arena.count / Self.stride + 1) * Self.stride)
    // Sparse, so that a value is nearly always found where it is looked for first.
    if values.count * 4 > slots.count {
      slots = [UInt64](repeating: 0, count: slots.count * 2)
      for number in values.indices { place(number) }
    } else {
      place(values.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    let hash = hashes[number]
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
  }

  /// The code of a value; -1 when it has none.
  func code(of bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32 {
    unsafe slots.withUnsafeBufferPointer { slots in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe arena.withUnsafeBytes { arena in
          unsafe Self.code(of: bytes, range.lowerBound, range.count, in: slots, values, arena)
        }
      }
    }
  }

  /// Writes codes up to the first row with a value that isn't known; returns that row.
  func encode(
    _ batch: RecordBatch, column: Int, from start: Int, into codes: inout [Int32]
  ) -> Int {
    unsafe slots.withUnsafeBufferPointer { slots in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe arena.withUnsafeBytes { arena in
          unsafe batch.encode(column: column, from: start, into: &codes) { bytes, begin, length in
            unsafe Self.code(of: bytes, begin, length, in: slots, values, arena)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func code(
    of bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int,
    in slots: UnsafeBufferPointer<UInt64>, _ values: UnsafeBufferPointer<Value>,
    _ arena: UnsafeRawBufferPointer
  ) -> Int32 {
    let hash = unsafe Self.hash(bytes, start, length)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = unsafe slots[slot]
      if (found ^ hash) &>> 32 == 0, found != 0 {
        let value = unsafe values[Int(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1]
        if value.length == length, unsafe isEqual(bytes, start, length, arena, value.offset) {
          return value.code
        }
      } else if found == 0 {
        return -1
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private static func isEqual(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int,
    _ arena: UnsafeRawBufferPointer, _ offset: Int
  ) -> Bool {
    var place = 0
    repeat {
      let left = length &- place
      guard start &+ place &+ stride <= bytes.count, offset &+ place &+ stride <= arena.count,
        let one = bytes.baseAddress, let other = arena.baseAddress
      else {
        return unsafe bytes[(start + place)..<(start + length)]
          .elementsEqual(arena[(offset + place)..<(offset + length)])
      }
      let same = unsafe byte_scanning_same(
        (one + start + place).assumingMemoryBound(to: UInt8.self),
        (other + offset + place).assumingMemoryBound(to: UInt8.self))
      let asked = left < stride ? (1 as UInt64) &<< UInt64(left) &- 1 : UInt64.max
      if ~same & asked != 0 { return false }
      place &+= stride
    } while place < length
    return true
  }

  /// A hash of the first and last 8 bytes, as far as there are any, and the length.
  @inline(__always)
  private static func hash(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int
  ) -> UInt64 {
    let first: UInt64
    let last: UInt64
    if start &+ 8 <= bytes.count {
      let taken = min(length, 8)
      first = unsafe WordTable<UInt64>.word(bytes, start, taken)
      last = unsafe WordTable<UInt64>.word(bytes, start &+ length &- taken, taken)
    } else {
      first = unsafe WordTable<UInt64>.word(bytes, start..<(start + length))
      last = first
    }
    let mixed =
      (first ^ (last &* 0xD6E8_FEB8_6659_FD93) ^ UInt64(truncatingIfNeeded: length))
      &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed &>> 32)
  }
}
