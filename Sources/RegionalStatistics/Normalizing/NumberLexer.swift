/// Takes the parts of a number from a text, one after the other.
struct NumberLexer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ span: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in 0..<span.count { bytes.append(span[index]) }
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[position] }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func takeDigit() -> UInt8? {
    guard let byte = next, 0x30...0x39 ~= byte else { return nil }
    position += 1
    return byte - 0x30
  }

  /// Takes a plus, a minus or the typographic minus; `true` for negative.
  mutating func takeSign() -> Bool? {
    if take(UInt8(ascii: "-")) || take([0xE2, 0x88, 0x92]) { return true }
    return take(UInt8(ascii: "+")) ? false : nil
  }

  /// Takes a point, comma, apostrophe or space when a digit follows, or a last point or comma.
  mutating func takeMark() -> UInt8? {
    let start = position
    if let byte = next, byte == 0x2E || byte == 0x2C || byte == 0x27 {
      position += 1
      return byte
    }
    guard takeSpace(), let digit = next, 0x30...0x39 ~= digit else {
      position = start
      return nil
    }
    return NumberShape.space
  }

  mutating func takeExponent() throws(NumberProblem) -> Int? {
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return nil }
    let isNegative = takeSign() ?? false
    guard var value = takeDigit().map(Int.init) else { throw .notANumber }
    while let digit = takeDigit() { value = min(value * 10 + Int(digit), 1000) }
    return isNegative ? -value : value
  }

  mutating func skipSpaces() -> Int {
    var count = 0
    while takeSpace() { count += 1 }
    return count
  }

  /// Takes a plain, hard (U+00A0), thin (U+2009), figure (U+2007) or narrow hard (U+202F) space.
  private mutating func takeSpace() -> Bool {
    take(0x20) || take(0x09) || take([0xC2, 0xA0]) || take([0xE2, 0x80, 0xAF])
      || take([0xE2, 0x80, 0x89]) || take([0xE2, 0x80, 0x87])
  }

  private mutating func take(_ sequence: [UInt8]) -> Bool {
    guard bytes[position...].starts(with: sequence) else { return false }
    position += sequence.count
    return true
  }
}
