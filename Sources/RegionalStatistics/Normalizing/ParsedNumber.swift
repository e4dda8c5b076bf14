/// A number as read from a text.
public struct ParsedNumber: Hashable, Sendable {
  /// The number as written; 12.5 for `12,5 %`.
  public var value: FixedDecimal
  /// Whether a percent sign followed it.
  public var isPercent: Bool
  /// What was done to the text.
  public var steps: NormalizingSteps

  /// Whether another convention would have given another number, as for `1.234`.
  public var isAmbiguous: Bool { steps.contains(.markDecidedByConvention) }

  /// Reads a number exactly, never through floating point.
  ///
  /// Thousands may be marked by points, commas, apostrophes and spaces of all kinds. A mark that
  /// can only be the other convention's decimal mark, as in `40428.0`, is read as such and
  /// reported.
  public static func parse(
    _ bytes: Span<UInt8>, _ convention: NumberConvention
  ) throws(NumberProblem) -> ParsedNumber {
    try NumberShape(bytes).value(convention)
  }

  /// Reads a number from a text.
  public static func parse(
    _ text: String, _ convention: NumberConvention
  ) throws(NumberProblem) -> ParsedNumber {
    try parse(Array(text.utf8).span, convention)
  }

  /// The number as a count.
  ///
  /// - Throws: `notWhole` when it has decimals or is a percentage.
  public func count() throws(NumberProblem) -> Int64 {
    guard let whole = value.whole, !isPercent else { throw .notWhole }
    return whole
  }
}
