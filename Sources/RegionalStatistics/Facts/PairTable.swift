/// A number for each of many pairs of small numbers.
///
/// Pairs are found by a multiplication. A dictionary hashes so well that no file could be made to slow it down, which
/// takes many times as long; these pairs are numbered by us.
struct PairTable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init() {
    keys = Array(repeating: Self.free, count: 16)
    values = Array(repeating: 0, count: 16)
  }

  /// No pair has this key, since numbers aren't negative.
  private static let free = UInt64.max

  /// The number of a pair.
  func number(of first: Int32, _ second: Int32) -> Int32? {
    let key = Self.key(first, second)
    let slot = slot(of: key)
    return keys[slot] == key ? values[slot] : nil
  }

  /// Gives a pair that has no number yet one.
  mutating func add(_ first: Int32, _ second: Int32, _ number: Int32) {
    if count * 2 >= keys.count { grow() }
    let key = Self.key(first, second)
    let slot = slot(of: key)
    keys[slot] = key
    values[slot] = number
    count += 1
  }

  /// The place of a key, or the free one where it would be.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: Self.free, count: oldKeys.count * 4)
    values = Array(repeating: 0, count: keys.count)
    for (key, value) in zip(oldKeys, oldValues) where key != Self.free {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
