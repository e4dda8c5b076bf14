internal import RegionalStatistics

/// How a measure follows from columns: their sum, times another column where they are parts of it.
struct AmountSum: Sendable {
  /// The decoders of the columns that are added.
  let parts: [Int]
  /// The decoder of the column that the sum is multiplied with.
  let factor: Int?

  /// The amounts of the rows that the decoders decoded last.
  func amounts(_ decoders: [AmountDecoder], count: Int) -> [Amount] {
    if parts.count == 1, factor == nil { return decoders[parts[0]].amounts }
    return (0..<count).map { row in
      var sum = Amount.none
      for part in parts { sum += decoders[part].amounts[row] }
      return factor.map { Self.product(sum, decoders[$0].amounts[row]) } ?? sum
    }
  }

  /// A sum of fractions of a count: exact, since fractions are whole millionths.
  ///
  /// Without one of the two there is no number; nor is there one that needs more than 64 bits, which
  /// is a count of more than a million millions.
  private static func product(_ sum: Amount, _ count: Amount) -> Amount {
    let gaps = sum.gaps.union(count.gaps)
    guard gaps == .numbers else { return Amount(missing: gaps.subtracting(.numbers)) }
    let (units, overflow) = sum.units.multipliedReportingOverflow(by: count.units)
    return overflow ? Amount(missing: .notAvailable) : Amount(units: units)
  }
}
