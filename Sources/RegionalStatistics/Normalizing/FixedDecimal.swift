/// An exact decimal number: whole units of a power of ten.
///
/// `1.25` is 125 units at scale 2. Decimals at the end that are zero are dropped, so that equal
/// numbers are equal values.
public struct FixedDecimal: Hashable, Sendable {
  /// The number without its decimal mark.
  public let units: Int64
  /// How many digits stand after the decimal mark: 0...18.
  public let scale: Int

  /// Makes the number `units` / 10^`scale`.
  ///
  /// - Returns: `nil` when the number needs more than 18 decimals.
  public init?(units: Int64, scale: Int) {
    var (units, scale) = (units, scale)
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    guard 0...18 ~= scale else { return nil }
    self.units = units
    self.scale = scale
  }

  /// The number when it is whole.
  public var whole: Int64? { scale == 0 ? units : nil }

  /// The number as units of a finer or equal scale.
  ///
  /// - Returns: `nil` when decimals would be lost or the units don't fit in 64 bits.
  public func units(atScale target: Int) -> Int64? {
    guard target >= scale else { return nil }
    return Self.multiplied(units, byPowerOfTen: target - scale)
  }

  /// A hundredth of the number, for values with a percent sign.
  public var hundredth: FixedDecimal? { FixedDecimal(units: units, scale: scale + 2) }

  static func multiplied(_ units: Int64, byPowerOfTen exponent: Int) -> Int64? {
    if units == 0 { return 0 }
    guard 0...18 ~= exponent else { return nil }
    var result = units
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }
}

extension FixedDecimal: CustomStringConvertible {
  /// The number with a decimal point and without thousands marks.
  public var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let mark = scale == 0 ? "" : "."
    return (units < 0 ? "-" : "") + padded.dropLast(scale) + mark + padded.suffix(scale)
  }
}
