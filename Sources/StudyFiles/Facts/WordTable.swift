/// Numbers for values that fit in one word, found by it: 8 bytes in `UInt64`, 16 in `UInt128`.
///
/// Text has no NUL bytes, so the word tells the value with its length. The first slot is kept for the
/// empty value, whose word is zero; elsewhere zero means a free slot.
struct WordTable<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private var words = [Word](repeating: 0, count: 64)
  private var codes = [Int32](repeating: -1, count: 64)
  /// How far the product of a hash is shifted to give a slot.
  private var shift: UInt64 = 58
  private var count = 0

  /// The most bytes of a value.
  static var width: Int { Word.bitWidth / 8 }

  /// The word of a value of at most `width` bytes, of which so many must be readable.
  @inline(__always)
  static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Word {
    let word = unsafe bytes.loadUnaligned(fromByteOffset: start, as: Word.self)
    // Two shifts by half: one by all bits would do nothing.
    let half = Word(truncatingIfNeeded: 4 &* length)
    return Word(littleEndian: word) & ((((1 as Word) &<< half) &<< half) &- 1)
  }

  /// The same for a value near the end of a block, where less may be readable.
  static func word(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Word {
    range.reversed().reduce(into: 0) { word, index in
      word = unsafe word &<< 8 | Word(bytes[index])
    }
  }

  /// The number of bytes of a value.
  static func length(of word: Word) -> Int { width - word.leadingZeroBitCount / 8 }

  /// The slot of a word, or the free one where it belongs.
  @inline(__always)
  private static func slot(of word: Word, in words: UnsafeBufferPointer<Word>, shift: UInt64) -> Int
  {
    let high = UInt64(truncatingIfNeeded: word &>> Word(truncatingIfNeeded: Word.bitWidth / 2))
    let mixed =
      Word.bitWidth == 64
      ? UInt64(truncatingIfNeeded: word)
      : UInt64(truncatingIfNeeded: word) ^ (high &* 0xD6E8_FEB8_6659_FD93)
    var slot = Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while unsafe words[slot] != word {
      if unsafe words[slot] == 0, slot != 0 { return slot }
      slot = (slot &+ 1) & (words.count &- 1)
    }
    return slot
  }

  /// The code of a word; -1 when it has none.
  func code(of word: Word) -> Int32 {
    let slot = unsafe words.withUnsafeBufferPointer {
      unsafe Self.slot(of: word, in: $0, shift: shift)
    }
    return words[slot] == word ? codes[slot] : -1
  }

  /// Gives a new word a code.
  mutating func add(_ word: Word, code: Int32) {
    count += 1
    // Sparse, so that a value is nearly always found where it is looked for first.
    if count * 4 > words.count { grow() }
    put(word, code)
  }

  private mutating func put(_ word: Word, _ code: Int32) {
    let slot = unsafe words.withUnsafeBufferPointer {
      unsafe Self.slot(of: word, in: $0, shift: shift)
    }
    words[slot] = word
    codes[slot] = code
  }

  private mutating func grow() {
    let known = numbered
    words = [Word](repeating: 0, count: words.count * 2)
    codes = [Int32](repeating: -1, count: codes.count * 2)
    shift -= 1
    for (word, code) in known { put(word, code) }
  }

  /// Every word that has a code, with it.
  var numbered: [(word: Word, code: Int32)] {
    zip(words, codes).filter { $0.1 >= 0 }.map { (word: $0, code: $1) }
  }

  /// Writes codes up to the first row with a value that isn't known or doesn't fit; returns that row.
  func encode(
    _ batch: RecordBatch, column: Int, from start: Int, into codes: inout [Int32]
  ) -> Int {
    let (width, shift) = (Self.width, shift)
    return unsafe words.withUnsafeBufferPointer { words in
      unsafe self.codes.withUnsafeBufferPointer { known in
        unsafe batch.encode(column: column, from: start, into: &codes) { bytes, begin, length in
          guard length <= width, begin &+ width <= bytes.count else { return -1 }
          let word = unsafe Self.word(bytes, begin, length)
          let slot = unsafe Self.slot(of: word, in: words, shift: shift)
          return unsafe words[slot] == word ? known[slot] : -1
        }
      }
    }
  }
}
