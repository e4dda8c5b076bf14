internal import RegionalStatistics

/// Remembers the keys of rows, to find rows that say the same thing twice.
///
/// The key of a row is a 64-bit hash of all its columns but those with numbers. Two different keys
/// have the same hash with a probability of less than one in ten million for the number of
/// keys kept. At most `limit` keys are kept: every repetition of one of the first `limit`
/// distinct keys is found as long as the set isn't full; after that the search stops,
/// and `isComplete` says so.
struct RowKeys: Sendable {
  static let limit = 1 << 20

  private var slots = [UInt64](repeating: 0, count: 256)
  private var lines = [UInt32](repeating: 0, count: 256)
  private(set) var count = 0
  /// Whether all rows were looked at.
  private(set) var isComplete = true

  /// Whether keys are still taken.
  var isOpen: Bool { isComplete }

  /// Remembers a key.
  ///
  /// - Returns: the line on which it stood before, when it did.
  mutating func insert(_ key: UInt64, line: Int) -> Int? {
    let key = key == 0 ? 1 : key
    var slot = Int(truncatingIfNeeded: key &>> 8) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == key { return Int(lines[slot]) }
      slot = (slot &+ 1) & (slots.count - 1)
    }
    guard count < Self.limit else {
      isComplete = false
      return nil
    }
    slots[slot] = key
    lines[slot] = UInt32(truncatingIfNeeded: line)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    let (oldSlots, oldLines) = (slots, lines)
    slots = [UInt64](repeating: 0, count: oldSlots.count * 2)
    lines = [UInt32](repeating: 0, count: oldSlots.count * 2)
    for (index, key) in oldSlots.enumerated() where key != 0 {
      var slot = Int(truncatingIfNeeded: key &>> 8) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count - 1) }
      slots[slot] = key
      lines[slot] = oldLines[index]
    }
  }

  /// Takes over the keys of another part of the same sources.
  ///
  /// - Returns: the lines of rows there that repeat a row here, with the line here.
  mutating func merge(_ other: RowKeys) -> [(line: Int, first: Int)] {
    isComplete = isComplete && other.isComplete
    var repeated: [(line: Int, first: Int)] = []
    for (key, line) in zip(other.slots, other.lines) where key != 0 && isOpen {
      if let first = insert(key, line: Int(line)) { repeated.append((Int(line), first)) }
    }
    return repeated.sorted { $0.line < $1.line }
  }
}

/// A hash that is the same in every run.
struct KeyHash {
  private(set) var value: UInt64

  init(seed: UInt64 = 0x9AE1_6A3B_2F90_404F) { value = seed }

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value &>> 29
    value = value &* 0xBF58_476D_1CE4_E5B9
    value ^= value &>> 32
  }

  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      var word: UInt64 = 0
      for position in index..<min(index &+ 8, range.upperBound) {
        word = word &<< 8 | UInt64(bytes[position])
      }
      add(word)
      index &+= 8
    }
    add(UInt64(range.count))
  }

  mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    add(bytes.span, 0..<bytes.count)
  }
}
