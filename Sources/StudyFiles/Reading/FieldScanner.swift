internal import CByteScanning

/// Finds where fields end in a block of delimited text that begins at a record's beginning.
///
/// The scanner holds no state between blocks, so that threads can scan different blocks.
struct FieldScanner: Sendable {
  /// What was found in a block.
  struct Found {
    /// How many entries of `ends` were written: one for each field.
    var fields = 0
    /// How many of these are ends of records.
    var records = 0
    /// Whether the block ends within quotes.
    var isOpen = false
    /// The first quote that stands neither at the border of a field nor doubled.
    var strayQuote: Int?
  }

  /// How many bytes past its end a block must have: the masks read 64 at once.
  static let slack = 64

  let separator: UInt8
  let quote: UInt8?

  /// Writes the position of the byte after each field to `ends`.
  ///
  /// A line end of two bytes is given by its first. What follows the last line end isn't a whole
  /// record, but its fields are given too.
  ///
  /// - Parameters:
  ///   - bytes: the block, with `slack` more bytes at its end.
  ///   - range: the part of `bytes` to scan.
  ///   - ends: grows as needed; entries after the count returned have no meaning.
  func scan(_ bytes: [UInt8], _ range: Range<Int>, into ends: inout [UInt32]) -> Found {
    precondition(range.upperBound + Self.slack <= bytes.count, "the block must have slack")
    let expected = range.count / 6 + 2 * Self.slack
    if ends.count < expected { ends = [UInt32](repeating: 0, count: expected) }
    while true {
      let found = unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe bytes.withUnsafeBufferPointer { unsafe scanMasks($0, range, ends) }
      }
      switch found {
      case .complete(let found): return found
      case .full: ends = [UInt32](repeating: 0, count: ends.count * 2)
      case .stray: return scanExactly(bytes.span, range, into: &ends)
      }
    }
  }

  private enum Outcome {
    case complete(Found)
    /// `ends` is too short.
    case full
    /// A quote stands where quotes have no meaning: the masks can't tell fields.
    case stray
  }

  private func scanMasks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ ends: UnsafeMutableBufferPointer<UInt32>
  ) -> Outcome {
    guard let start = bytes.baseAddress, let out = ends.baseAddress else { return .full }
    var found = Found()
    var carried = Carried()
    let mayQuote = quote == nil ? 0 : UInt64.max
    var offset = range.lowerBound
    while offset < range.upperBound {
      let masks = unsafe byte_scanning_find(start + offset, separator, quote ?? 0)
      let left = range.upperBound &- offset
      let within = left < 64 ? (1 as UInt64) &<< UInt64(left) &- 1 : UInt64.max
      var lines = (masks.line_feeds | masks.carriage_returns) & within
      var fields = masks.separators & within | lines
      let quotes = masks.quotes & within & mayQuote
      if (quotes | carried.inside) != 0 {
        let inside = Self.insideQuotes(quotes) ^ carried.inside
        if !carried.bordersAreRight(quotes, inside, fields, within) { return .stray }
        fields &= ~inside
        lines &= ~inside
      } else if carried.closed != 0, fields & 1 == 0 {
        return .stray
      } else {
        carried.closed = 0
        carried.border = fields &>> 63
      }
      if masks.carriage_returns | carried.carriageReturn != 0 {
        let returns = masks.carriage_returns & within
        let second = masks.line_feeds & (returns &<< 1 | carried.carriageReturn)
        carried.carriageReturn = (returns & lines) &>> 63
        fields &= ~second
        lines &= ~second
      }
      if found.fields &+ 64 > ends.count { return .full }
      unsafe Self.write(fields, at: offset, to: out + found.fields)
      found.fields &+= fields.nonzeroBitCount
      found.records &+= lines.nonzeroBitCount
      offset &+= 64
    }
    found.isOpen = carried.inside != 0
    return .complete(found)
  }

  /// What a word of 64 bytes must know of the one before it.
  private struct Carried {
    /// All ones when the word begins within quotes.
    var inside: UInt64 = 0
    /// 1 when a quote may open a field at the word's first byte.
    var border: UInt64 = 1
    /// 1 when the last byte was a closing quote.
    var closed: UInt64 = 0
    /// 1 when the last byte was a carriage return outside quotes.
    var carriageReturn: UInt64 = 0

    /// Whether every opening quote begins a field and every closing quote ends one.
    ///
    /// A doubled quote closes and opens again, which is right by the same rule.
    @inline(__always)
    mutating func bordersAreRight(
      _ quotes: UInt64, _ inside: UInt64, _ fields: UInt64, _ within: UInt64
    ) -> Bool {
      let opening = quotes & inside
      let closing = quotes & ~inside
      let borders = fields & ~inside
      let mayOpen = (borders | closing) &<< 1 | border | closed
      let mustEnd = (closing &<< 1 | closed) & within
      let right = opening & ~mayOpen | mustEnd & ~(borders | opening)
      border = borders &>> 63
      closed = closing &>> 63
      self.inside = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
      return right == 0
    }
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

  /// Writes the positions of the set bits; up to 64 entries may be touched.
  @inline(__always)
  private static func write(
    _ mask: UInt64, at offset: Int, to target: UnsafeMutablePointer<UInt32>
  ) {
    var bits = mask
    let base = UInt32(truncatingIfNeeded: offset)
    for index in 0..<8 {
      unsafe target[index] = base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
    var index = 8
    while bits != 0 {
      unsafe target[index] = base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
      bits &= bits &- 1
      index &+= 1
    }
  }
}
