extension NumberShape {
  /// The number that the parts mean by a convention.
  func value(_ convention: NumberConvention) throws(NumberProblem) -> ParsedNumber {
    let (wholeDigits, markSteps) = try decide(convention)
    var steps = self.steps.union(markSteps)
    let noiseless = roundedNoise(decimals: digits.count - wholeDigits)
    if noiseless.wasRounded { steps.insert(.floatNoiseRounded) }
    let scale = noiseless.decimals - exponent
    guard let units = units(noiseless.digits, shiftedBy: max(0, -scale)),
      let value = FixedDecimal(units: isNegative ? -units : units, scale: max(0, scale))
    else { throw .tooLarge }
    if digits.count > wholeDigits, value.scale == 0, exponent == 0, !noiseless.wasRounded {
      steps.insert(.zeroDecimalsDropped)
    }
    return ParsedNumber(value: value, isPercent: isPercent, steps: steps)
  }

  /// How many digits stand before the decimal mark, and how that was found.
  private func decide(_ convention: NumberConvention) throws(NumberProblem) -> (
    Int, NormalizingSteps
  ) {
    guard let last = marks.last else { return (digits.count, []) }
    if Self.areThousands(marks[...], digits) {
      if !hasMarkInDoubt {
        let isOther = last.byte == convention.decimalMark
        return (digits.count, [.thousandsMarksRemoved, isOther ? .otherConvention : []])
      }
      if last.byte != convention.decimalMark {
        return (digits.count, [.thousandsMarksRemoved, .markDecidedByConvention])
      }
      return (last.digitsBefore, .markDecidedByConvention)
    }
    guard last.byte == UInt8(ascii: ".") || last.byte == UInt8(ascii: ","),
      !marks.dropLast().contains(where: { $0.byte == last.byte }),
      Self.areThousands(marks.dropLast(), Array(digits[..<last.digitsBefore]))
    else { throw .misplacedMark }
    var steps: NormalizingSteps = marks.count > 1 ? .thousandsMarksRemoved : []
    if last.byte != convention.decimalMark { steps.insert(.otherConvention) }
    return (last.digitsBefore, steps)
  }

  /// The digits rounded to 15 significant ones, where more can only come from binary fractions.
  ///
  /// Whole numbers are never rounded.
  private func roundedNoise(decimals: Int) -> (digits: [UInt8], decimals: Int, wasRounded: Bool) {
    let leading = digits.prefix { $0 == 0 }.count
    let surplus = min(digits.count - leading - 15, decimals)
    let hasFraction = decimals > 0 && digits.suffix(decimals).contains { $0 != 0 }
    guard surplus > 0, hasFraction || digits.count - leading > 18 else {
      return (digits, decimals, false)
    }
    var kept = [0] + digits.dropLast(surplus)
    if digits[digits.count - surplus] >= 5 {
      var index = kept.count - 1
      while kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      kept[index] += 1
    }
    return (kept, decimals - surplus, hasFraction)
  }

  private func units(_ digits: [UInt8], shiftedBy zeros: Int) -> Int64? {
    var units: Int64 = 0
    for digit in digits {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(digit))
      if overflow || carry { return nil }
      units = sum
    }
    return FixedDecimal.multiplied(units, byPowerOfTen: zeros)
  }
}
