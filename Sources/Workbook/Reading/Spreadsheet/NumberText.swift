/// Reads numbers from bytes, exactly.
enum NumberText {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The number a range of bytes states in decimal digits; nil when it is anything else.
  ///
  /// Up to 2^53 and 10^±22 one exact operation gives the nearest number; others go to the
  /// standard library, which is exact too, and slower.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    let last = range.upperBound
    guard index < last else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isFraction = false
    while index < last {
      let digit = bytes[index] &- 48
      if digit < 10 {
        digits += 1
        if digits <= 18 { mantissa = mantissa * 10 + UInt64(digit) }
        if isFraction { scale -= 1 }
      } else if bytes[index] == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if index < last {
      guard let exponent = exponent(bytes, index..<last) else { return nil }
      scale += exponent
    }
    guard digits <= 18, mantissa <= 1 << 53, abs(scale) <= 22 else {
      let number = Double(String(decoding: bytes[range], as: UTF8.self))
      return number.flatMap { $0.isFinite ? $0 : nil }
    }
    let number = scale < 0 ? Double(mantissa) / powers[-scale] : Double(mantissa) * powers[scale]
    return isNegative ? -number : number
  }

  private static func exponent(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    guard bytes[index] | 32 == UInt8(ascii: "e"), index + 1 < range.upperBound else { return nil }
    index += 1
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    guard index < range.upperBound, range.upperBound - index <= 5 else { return nil }
    var value = 0
    while index < range.upperBound {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }
}
