public import RegionalStatistics

/// What the numbers of a column are, and what must be done to read them.
public struct NumberSummary: Sendable {
  /// The smallest and largest number.
  public private(set) var range: ClosedRange<Double>?
  /// Which mark stands before the decimals; nil without decimals, or when the numbers disagree.
  public private(set) var decimalMark: NumberConvention?
  /// Whether some numbers can only have decimal points and others only decimal commas.
  public private(set) var isMixed = false
  /// Numbers with thousands marks, such as `14,304`.
  public private(set) var thousandsMarks = ValueCount()
  /// Numbers in which a mark could be a thousands or a decimal mark.
  public private(set) var doubtful = ValueCount()
  /// Whole numbers written with decimals, such as `40428.0`.
  public private(set) var zeroDecimals = ValueCount()
  /// Whether all are whole.
  public private(set) var areWhole = true

  init() {}

  init(_ values: [(value: String, count: Int)]) {
    var evidence = DecimalMarkEvidence()
    for (value, _) in values { evidence.add(Array(value.utf8).span) }
    isMixed = evidence.forPoint > 0 && evidence.forComma > 0
    let convention = evidence.convention ?? Self.assumed(values)
    for (value, count) in values {
      guard let number = try? ParsedNumber.parse(value, convention) else { continue }
      add(value, number, count)
    }
    if !areWhole, !isMixed { decimalMark = convention }
  }

  private mutating func add(_ text: String, _ number: ParsedNumber, _ count: Int) {
    if number.steps.contains(.thousandsMarksRemoved) { thousandsMarks.add(text, count) }
    if number.isAmbiguous { doubtful.add(text, count) }
    if number.steps.contains(.zeroDecimalsDropped) { zeroDecimals.add(text, count) }
    if number.value.scale > 0 || number.isPercent { areWhole = false }
    let power = (0..<number.value.scale).reduce(1.0) { power, _ in power * 10 }
    let value = Double(number.value.units) / power
    range = min(range?.lowerBound ?? value, value)...max(range?.upperBound ?? value, value)
  }

  /// Where nothing decides, three digits after the only mark are thousands, as in counts.
  private static func assumed(_ values: [(value: String, count: Int)]) -> NumberConvention {
    let isWhole = values.allSatisfy { value, _ in
      (try? ParsedNumber.parse(value, .decimalPoint))?.value.scale == 0
    }
    return isWhole ? .decimalPoint : .decimalComma
  }
}
