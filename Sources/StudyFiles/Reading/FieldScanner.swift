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
    /// Whether every line end ends a record; `false` also when that wasn't looked at.
    var recordsAreLines = false
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
    var carried = ScannedWord.Carried()
    let mayQuote = quote == nil ? 0 : UInt64.max
    var offset = range.lowerBound
    while offset < range.upperBound {
      if found.fields &+ 64 > ends.count { return .full }
      let masks = unsafe byte_scanning_find(start + offset, separator, quote ?? 0)
      let left = range.upperBound &- offset
      let within = left < 64 ? (1 as UInt64) &<< UInt64(left) &- 1 : UInt64.max
      var word = ScannedWord(masks, within: within, mayQuote: mayQuote)
      if !carried.takeOutQuoted(&word) { return .stray }
      if masks.carriage_returns | carried.carriageReturn != 0 { carried.joinLineEnds(&word) }
      unsafe Self.write(word.fields, at: offset, to: out + found.fields)
      found.fields &+= word.fields.nonzeroBitCount
      found.records &+= word.lines.nonzeroBitCount
      offset &+= 64
    }
    found.isOpen = carried.inside != 0
    found.recordsAreLines = carried.quotedLines == 0
    return .complete(found)
  }

  /// Writes the positions of the set bits; up to 64 entries may be touched.
  @inline(__always)
  private static func write(
    _ mask: UInt64, at offset: Int, to target: UnsafeMutablePointer<UInt32>
  ) {
    var bits = mask
    let base = UInt32(truncatingIfNeeded: offset)
    for index in 0..<12 {
      unsafe target[index] = base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
    var index = 12
    while bits != 0 {
      unsafe target[index] = base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
      bits &= bits &- 1
      index &+= 1
    }
  }
}
