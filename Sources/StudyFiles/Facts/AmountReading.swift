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
      let number = try unit.parse(text, convention)
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

  private func units(_ number: ParsedNumber) throws(ValueProblem) -> Int64 {
    guard number.value.units >= 0 else {
      throw ValueProblem(
        check: "negative-number", expected: "Must be \(unit.description), 0 or more",
        remedy: "Correct the cell in the source file.")
    }
    guard unit == .percent || !number.isPercent else { throw notANumber }
    if let units = unit.units(number) { return units }
    guard number.value.scale > 0, !unit.isShare else { throw notANumber }
    throw ValueProblem(
      check: "fractional-number", expected: "Must be \(unit.description)",
      remedy: "Correct the cell in the source file.")
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
