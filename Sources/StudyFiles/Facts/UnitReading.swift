internal import RegionalStatistics

extension SourceEntry.Unit {
  /// What the numbers look like, for messages.
  var description: String {
    switch self {
    case .count: "a whole number"
    case .halves: "a whole number or a half"
    case .percent: "a percentage such as 37.95"
    case .fraction: "a fraction such as 0.3795"
    }
  }

  /// Stored units per whole: for percentages per whole fraction.
  var scale: Int64 {
    switch self {
    case .count: 1
    case .halves: 2
    case .percent, .fraction: 1_000_000
    }
  }

  /// Whether the numbers are parts of a whole.
  var isShare: Bool { self == .percent || self == .fraction }

  /// Stored units per unit written in the file: one percent is a hundredth of a whole.
  var writtenScale: Int64 { self == .percent ? scale / 100 : scale }

  /// Reads a number as it is written.
  ///
  /// A mark in doubt, as in `1.234`, is a thousands mark in a count and a decimal mark in a share,
  /// unless a convention decides.
  func parse(
    _ text: String, _ convention: NumberConvention? = nil
  ) throws(NumberProblem) -> ParsedNumber {
    if let convention { return try ParsedNumber.parse(text, convention) }
    let asPoint = try ParsedNumber.parse(text, .decimalPoint)
    guard asPoint.isAmbiguous else { return asPoint }
    let asComma = try ParsedNumber.parse(text, .decimalComma)
    let pointIsThousands = Self.magnitude(asPoint) > Self.magnitude(asComma)
    return pointIsThousands == (self == .count) ? asPoint : asComma
  }

  /// The rough size: both readings of a mark in doubt differ by a factor of a thousand.
  private static func magnitude(_ number: ParsedNumber) -> Double {
    (0..<number.value.scale).reduce(Double(number.value.units.magnitude)) { size, _ in size / 10 }
  }

  /// A number in stored units; nil when it isn't a whole number of them, or too large.
  func units(_ number: ParsedNumber) -> Int64? {
    guard self == .percent || !number.isPercent else { return nil }
    let (product, overflow) = number.value.units.multipliedReportingOverflow(by: writtenScale)
    guard !overflow, let exact = FixedDecimal(units: product, scale: number.value.scale) else {
      return nil
    }
    return exact.whole
  }
}
