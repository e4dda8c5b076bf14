/// The quick way for the usual cell of a column of counts: digits and nothing else.
public enum PlainCount {
  /// Reads one to eighteen ASCII digits.
  ///
  /// - Returns: `nil` for every other text, which `ParsedNumber.parse` may still read.
  @inlinable
  public static func parse(_ bytes: Span<UInt8>) -> Int64? {
    guard 1...18 ~= bytes.count else { return nil }
    var value: Int64 = 0
    for index in 0..<bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }
}
