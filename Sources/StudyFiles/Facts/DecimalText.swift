/// Decimal numbers as text, read exactly.
enum DecimalText {
  /// The number in units of `1 / scale`; nil when it is not a number or not a whole number of units.
  ///
  /// Takes a minus sign, digits and one decimal point or comma.
  static func units(_ text: String, scale: Int64) -> Int64? {
    var digits: Int64 = 0
    var power: Int64 = 1
    var sawMark = false
    var sawDigit = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        sawDigit = true
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        guard !overflow, product <= Int64.max / 2_000_000 - 9 else { return nil }
        digits = product + Int64(byte - UInt8(ascii: "0"))
        if sawMark { power *= 10 }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !sawMark else { return nil }
        sawMark = true
      default: return nil
      }
    }
    guard sawDigit, (digits * scale) % power == 0 else { return nil }
    return (digits * scale) / power * (isNegative ? -1 : 1)
  }
}
