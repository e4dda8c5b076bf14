internal import CByteScanning

/// Checks that bytes are UTF-8 without NUL.
enum TextCheck {
  /// What was found.
  enum Outcome: Equatable {
    /// Valid up to `end`; after it there may be the beginning of a character that isn't whole.
    case valid(end: Int, hasMultibyte: Bool)
    /// The character that begins here isn't UTF-8; before it there may be others beyond ASCII.
    case invalid(at: Int, hasMultibyte: Bool)
    /// A NUL byte.
    case zero(at: Int)
  }

  /// Checks a range that begins at a character.
  static func check(_ bytes: [UInt8], _ range: Range<Int>) -> Outcome {
    let span = bytes.span
    var position = range.lowerBound
    var hasMultibyte = false
    while position < range.upperBound {
      let byte = span[position]
      if byte &- 1 < 0x7F {
        position = skipEasy(bytes, position..<range.upperBound, &hasMultibyte)
        continue
      }
      if byte == 0 { return .zero(at: position) }
      switch length(span, position, range.upperBound) {
      case .whole(let length):
        hasMultibyte = true
        position += length
      case .cut: return .valid(end: position, hasMultibyte: hasMultibyte)
      case .wrong: return .invalid(at: position, hasMultibyte: hasMultibyte)
      }
    }
    return .valid(end: position, hasMultibyte: hasMultibyte)
  }

  /// Where the next byte is that must be looked at by itself; 64 bytes at a time are mostly told at once.
  private static func skipEasy(
    _ bytes: [UInt8], _ range: Range<Int>, _ hasMultibyte: inout Bool
  ) -> Int {
    unsafe bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return range.lowerBound }
      var position = range.lowerBound
      while range.upperBound &- position >= 64 {
        let here = unsafe (start + position).assumingMemoryBound(to: UInt8.self)
        let text = unsafe byte_scanning_check(here)
        if text.verified == 0 { break }
        hasMultibyte = hasMultibyte || text.is_plain == 0
        position &+= Int(text.verified)
      }
      while position < range.upperBound, unsafe raw[position] &- 1 < 0x7F { position &+= 1 }
      return position
    }
  }

  private enum Length { case whole(Int), cut, wrong }

  /// The length of the character beyond ASCII that begins at a position (Unicode, table 3-7).
  private static func length(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Length {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .wrong
    }
    for index in 1..<length {
      if start + index == end { return .cut }
      let allowed = index == 1 ? second : 0x80...0xBF
      if !allowed.contains(bytes[start + index]) { return .wrong }
    }
    return .whole(length)
  }
}
