internal import RegionalStatistics

/// How the cells of a column of numbers are understood.
struct AmountReading: Sendable {
  let unit: SourceEntry.Unit
  let blank: SourceEntry.BlankPolicy
  let countedElsewhere: String?
  /// Which mark stands before the decimals; when nil, the unit decides about marks in doubt.
  let convention: NumberConvention?
  let masks: MaskTable
  /// The signs that mean zero.
  let zeros: Set<String>

  /// The amount of a cell in stored units.
  func amount(of text: String) throws(ValueProblem) -> (Amount, NormalizingSteps) {
    let clean = CanonicalText.normalized(text)
    if clean.value.isEmpty { return (try blankAmount(), []) }
    if clean.value == countedElsewhere { return (Amount(missing: .countedElsewhere), clean.steps) }
    if zeros.contains(CanonicalText.comparisonKey(text)) { return (Amount(units: 0), .maskRead) }
    do {
      let number = try parse(text)
      return (Amount(units: try units(number)), number.steps)
    } catch let problem as ValueProblem {
      throw problem
    } catch {
      guard let meaning = masks.meaning(of: text) else { throw notANumber }
      return (Amount(missing: meaning.gap), .maskRead)
    }
  }

  private func blankAmount() throws(ValueProblem) -> Amount {
    switch blank {
    case .zero: return Amount(units: 0)
    case .notAvailable: return Amount(missing: .notAvailable)
    case .refuse:
      throw ValueProblem(
        check: "blank-number", expected: "A number can't be left out here",
        remedy:
          "Fill it in, or say in the study what a blank means: \"blank: zero\" or \"blank: not-available\"."
      )
    }
  }

  /// A mark in doubt, as in `1.234`, is a thousands mark in a count and a decimal mark in a share.
  private func parse(_ text: String) throws(NumberProblem) -> ParsedNumber {
    if let convention { return try ParsedNumber.parse(text, convention) }
    let asPoint = try ParsedNumber.parse(text, .decimalPoint)
    guard asPoint.isAmbiguous else { return asPoint }
    let asComma = try ParsedNumber.parse(text, .decimalComma)
    let pointIsThousands = Self.magnitude(asPoint) > Self.magnitude(asComma)
    return pointIsThousands == (unit == .count) ? asPoint : asComma
  }

  /// The rough size: both readings of a mark in doubt differ by a factor of a thousand.
  private static func magnitude(_ number: ParsedNumber) -> Double {
    (0..<number.value.scale).reduce(Double(number.value.units.magnitude)) { size, _ in size / 10 }
  }

  private func units(_ number: ParsedNumber) throws(ValueProblem) -> Int64 {
    guard number.value.units >= 0 else {
      throw ValueProblem(
        check: "negative-number", expected: "Must be \(unit.description), 0 or more",
        remedy: "Correct the cell in the source file.")
    }
    guard unit == .percent || !number.isPercent else { throw notANumber }
    let power = Self.power(of: number.value.scale)
    let (product, overflow) = number.value.units
      .multipliedReportingOverflow(by: unit.writtenScale)
    guard let power, !overflow else { throw notANumber }
    guard product % power == 0 else {
      throw ValueProblem(
        check: unit.isShare ? "not-a-number" : "fractional-number",
        expected: "Must be \(unit.description)", remedy: "Correct the cell in the source file.")
    }
    return product / power
  }

  private static func power(of exponent: Int) -> Int64? {
    var power: Int64 = 1
    for _ in 0..<exponent {
      let (product, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      power = product
    }
    return power
  }

  private var notANumber: ValueProblem {
    ValueProblem(
      check: "not-a-number", expected: "Must be \(unit.description)",
      remedy: "Correct the cell in the source file.")
  }
}

extension MaskMeaning {
  /// What a sum with such a part is.
  var gap: Amount.Gaps {
    switch self {
    case .suppressed: .suppressed
    case .notAvailable: .notAvailable
    case .notApplicable: .notApplicable
    }
  }
}

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
}
