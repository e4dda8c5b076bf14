internal import CByteScanning

/// What stands at each of 64 bytes of delimited text: bit i stands for byte i.
struct ScannedWord {
  /// The bits of the bytes that belong to the block.
  let within: UInt64
  /// The ends of fields: separators and line ends.
  fileprivate(set) var fields: UInt64
  /// The ends of records.
  fileprivate(set) var lines: UInt64
  let quotes: UInt64
  let lineFeeds: UInt64
  let carriageReturns: UInt64

  @inline(__always)
  init(_ masks: byte_scanning_masks, within: UInt64, mayQuote: UInt64) {
    self.within = within
    lines = (masks.line_feeds | masks.carriage_returns) & within
    fields = masks.separators & within | lines
    quotes = masks.quotes & within & mayQuote
    lineFeeds = masks.line_feeds
    carriageReturns = masks.carriage_returns & within
  }

  /// What a word must know of the one before it.
  struct Carried {
    /// All ones when the word begins within quotes.
    var inside: UInt64 = 0
    /// 1 when a quote may open a field at the word's first byte.
    var border: UInt64 = 1
    /// 1 when the last byte was a closing quote.
    var closed: UInt64 = 0
    /// 1 when the last byte was a carriage return outside quotes.
    var carriageReturn: UInt64 = 0
    /// Not zero when some line end so far stands within quotes.
    var quotedLines: UInt64 = 0
  }
}

extension ScannedWord.Carried {
  /// Leaves only the ends outside quotes in the word.
  ///
  /// - Returns: `false` when a quote stands neither at the border of a field nor doubled: then
  ///   quotes can't be paired off by counting.
  @inline(__always)
  mutating func takeOutQuoted(_ word: inout ScannedWord) -> Bool {
    if word.quotes | inside | closed == 0 {
      border = word.fields &>> 63
      return true
    }
    let quoted = Self.insideQuotes(word.quotes) ^ inside
    let isRight = bordersAreRight(word, quoted)
    quotedLines |= word.lines & quoted
    word.fields &= ~quoted
    word.lines &= ~quoted
    return isRight
  }

  /// Whether every opening quote begins a field and every closing quote ends one.
  ///
  /// A doubled quote closes and opens again, which is right by the same rule.
  @inline(__always)
  private mutating func bordersAreRight(_ word: ScannedWord, _ quoted: UInt64) -> Bool {
    let opening = word.quotes & quoted
    let closing = word.quotes & ~quoted
    let borders = word.fields & ~quoted
    let mayOpen = (borders | closing) &<< 1 | border | closed
    let mustEnd = (closing &<< 1 | closed) & word.within
    border = borders &>> 63
    closed = closing &>> 63
    inside = UInt64(bitPattern: Int64(bitPattern: quoted) &>> 63)
    return opening & ~mayOpen | mustEnd & ~(borders | opening) == 0
  }

  /// All bits from an odd quote up to the one before the next quote.
  @inline(__always)
  private static func insideQuotes(_ quotes: UInt64) -> UInt64 {
    var bits = quotes
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    bits ^= bits &<< 32
    return bits
  }

  /// Leaves the first of two bytes that end a line together.
  @inline(__always)
  mutating func joinLineEnds(_ word: inout ScannedWord) {
    let second = word.lineFeeds & (word.carriageReturns &<< 1 | carriageReturn)
    carriageReturn = (word.carriageReturns & word.lines) &>> 63
    word.fields &= ~second
    word.lines &= ~second
  }
}
