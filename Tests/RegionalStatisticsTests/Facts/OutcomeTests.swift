import RegionalStatistics
import Testing

@Suite("Outcome of an amount")
struct OutcomeTests {
  static let gaps: [Amount.Gaps] = [
    .notAvailable, .suppressed, .notApplicable, .countedElsewhere, .numbers,
  ]

  /// The rule in words, for parts of each kind.
  static func expected(_ gaps: Amount.Gaps, _ absence: Absence) -> Outcome {
    if gaps.isEmpty { return absence == .zero ? .number(0) : .missing(.notAvailable) }
    let order: [(Amount.Gaps, Outcome)] = [
      (.suppressed, .missing(.suppressed)), (.notAvailable, .missing(.notAvailable)),
      (.numbers, .number(3)), (.countedElsewhere, .missing(.notAvailable)),
      (.notApplicable, .missing(.notApplicable)),
    ]
    return order.first { gaps.contains($0.0) }?.1 ?? .number(0)
  }

  @Test("Every mix of parts has one outcome", arguments: Absence.allCases)
  func mixes(absence: Absence) {
    for bits in UInt8(0)..<32 {
      let gaps = Amount.Gaps(rawValue: bits)
      let amount = Amount(units: gaps.contains(.numbers) ? 3 : 0, gaps: gaps)
      #expect(Outcome(amount, scale: 1, absence: absence) == Self.expected(gaps, absence))
    }
  }

  @Test(
    "Units are divided by the scale",
    arguments: [
      (Int64(3), Int64(2), 1.5), (1, 2, 0.5), (379_500, 1_000_000, 0.3795), (7, 1, 7), (0, 2, 0),
    ])
  func scale(units: Int64, scale: Int64, expected: Double) {
    #expect(
      Outcome(Amount(units: units), scale: scale, absence: .zero) == .number(expected))
  }

  @Test("Adding amounts is exact and keeps every gap, in any order")
  func adding() {
    let parts =
      [Amount(units: 1), Amount(units: 9_007_199_254_740_993)]
      + Self.gaps.dropLast().map { Amount(missing: $0) }
    for order in [parts, parts.reversed()] {
      let sum = order.reduce(into: Amount.none) { $0 += $1 }
      // 2^53 + 2: a sum of Doubles would lose the one.
      #expect(sum.units == 9_007_199_254_740_994)
      #expect(Self.gaps.allSatisfy { sum.gaps.contains($0) })
    }
  }
}
