/// Which mark stands before the decimals; the other one and spaces may mark thousands.
public enum NumberConvention: String, Hashable, Sendable, CaseIterable {
  /// `1,234.5`, as in English and in most machine-made files.
  case decimalPoint = "point"
  /// `1.234,5`, as in Dutch, French and German.
  case decimalComma = "comma"

  /// The byte of the decimal mark.
  var decimalMark: UInt8 { self == .decimalPoint ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}

/// What the numbers of a column or file tell about their decimal mark.
public struct DecimalMarkEvidence: Hashable, Sendable {
  /// Numbers that can only be read with a decimal point.
  public private(set) var forPoint = 0
  /// Numbers that can only be read with a decimal comma.
  public private(set) var forComma = 0
  /// Numbers that can be read both ways, such as `1.234`.
  public private(set) var ambiguous = 0

  /// Makes evidence of no numbers.
  public init() {}

  /// Takes a text into account; anything but a number tells nothing.
  public mutating func add(_ bytes: Span<UInt8>) {
    guard let shape = try? NumberShape(bytes) else { return }
    let asPoint = (try? shape.value(.decimalPoint)).map { !$0.steps.contains(.otherConvention) }
    let asComma = (try? shape.value(.decimalComma)).map { !$0.steps.contains(.otherConvention) }
    switch (asPoint ?? false, asComma ?? false) {
    case (true, false): forPoint += 1
    case (false, true): forComma += 1
    case (true, true): ambiguous += shape.hasMarkInDoubt ? 1 : 0
    case (false, false): break
    }
  }

  /// Takes the evidence of other numbers into account.
  public mutating func add(_ other: Self) {
    forPoint += other.forPoint
    forComma += other.forComma
    ambiguous += other.ambiguous
  }

  /// The convention that all evidence agrees on; `nil` without any, or when it disagrees.
  public var convention: NumberConvention? {
    switch (forPoint > 0, forComma > 0) {
    case (true, false): .decimalPoint
    case (false, true): .decimalComma
    default: nil
    }
  }
}
