/// Numbers for values of at most 8 bytes, found by the one word that they fill.
///
/// Text has no NUL bytes, so the word tells the value with its length. The first slot is kept for the
/// empty value, whose word is zero; elsewhere zero means a free slot.
struct ShortWordTable: Sendable {
  private(set) var words = [UInt64](repeating: 0, count: 64)
  private(set) var codes = [Int32](repeating: -1, count: 64)
  /// How far the product of a hash is shifted to give a slot.
  private(set) var shift: UInt64 = 58
  private var count = 0

  /// The word of the first bytes of a value; `length` is at most 8 and 8 bytes must be readable.
  @inline(__always)
  static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
    let word = unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    // Two shifts by half: one by 64 bits would do nothing.
    let half = UInt64(truncatingIfNeeded: 4 &* length)
    return UInt64(littleEndian: word) & ((((1 as UInt64) &<< half) &<< half) &- 1)
  }

  /// The number of bytes of a value.
  static func length(of word: UInt64) -> Int { 8 - word.leadingZeroBitCount / 8 }

  /// The slot of a word, or the free one where it belongs.
  @inline(__always)
  static func slot(of word: UInt64, in words: UnsafeBufferPointer<UInt64>, shift: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while unsafe words[slot] != word {
      if unsafe words[slot] == 0, slot != 0 { return slot }
      slot = (slot &+ 1) & (words.count &- 1)
    }
    return slot
  }

  /// The code of a word; -1 when it has none.
  func code(of word: UInt64) -> Int32 {
    let slot = unsafe words.withUnsafeBufferPointer {
      unsafe Self.slot(of: word, in: $0, shift: shift)
    }
    return words[slot] == word ? codes[slot] : -1
  }

  /// Gives a new word a code.
  mutating func add(_ word: UInt64, code: Int32) {
    count += 1
    // Sparse, so that a value is nearly always found where it is looked for first.
    if count * 4 > words.count { grow() }
    put(word, code)
  }

  private mutating func put(_ word: UInt64, _ code: Int32) {
    let slot = unsafe words.withUnsafeBufferPointer {
      unsafe Self.slot(of: word, in: $0, shift: shift)
    }
    words[slot] = word
    codes[slot] = code
  }

  private mutating func grow() {
    let (oldWords, oldCodes) = (words, codes)
    words = [UInt64](repeating: 0, count: oldWords.count * 4)
    codes = [Int32](repeating: -1, count: oldCodes.count * 4)
    shift -= 2
    for (word, code) in zip(oldWords, oldCodes) where code >= 0 { put(word, code) }
  }
}
