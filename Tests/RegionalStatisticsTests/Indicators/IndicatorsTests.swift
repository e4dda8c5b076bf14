import RegionalStatistics
import Testing

@Suite("Indicators")
struct IndicatorsTests {
  static let values: [Outcome] =
    [-2, 0, 1, 3].map(Outcome.number) + Missing.allCases.map(Outcome.missing)

  /// Every combination of so many values.
  static func combinations(_ count: Int) -> [[Outcome]] {
    (0..<count).reduce([[]]) { found, _ in found.flatMap { some in values.map { some + [$0] } } }
  }

  @Test(
    "An indicator of numbers is its definition, and not applicable over zero",
    arguments: IndicatorCase.all)
  func definition(indicator: IndicatorCase) {
    for inputs in Self.combinations(indicator.inputs) {
      let numbers = inputs.compactMap(\.number)
      guard numbers.count == inputs.count else { continue }
      let expected = indicator.expected(numbers).map(Outcome.number) ?? .missing(.notApplicable)
      #expect(indicator.onOutcomes(inputs) == expected, "\(inputs)")
    }
  }

  @Test("The derivation of an indicator evaluates to the indicator", arguments: IndicatorCase.all)
  func derivation(indicator: IndicatorCase) {
    for inputs in Self.combinations(indicator.inputs) {
      let statistics = inputs.indices.map {
        Statistic(facts: "f", measure: "m", population: [.one("input", "\($0)")])
      }
      let known = Dictionary(uniqueKeysWithValues: zip(statistics, inputs))
      let expression = indicator.onExpressions(statistics.map(Expression.statistic))
      #expect(expression.evaluate(known) == indicator.onOutcomes(inputs), "\(inputs)")
      #expect(expression.resolved(known) == expression)
      #expect(expression.statistics == Set(statistics))
    }
  }

  @Test(
    "Without a number, hidden outweighs unknown and unknown outweighs impossible",
    arguments: IndicatorCase.all)
  func missing(indicator: IndicatorCase) {
    let byWeight: [Missing] = [.suppressed, .notAvailable, .notApplicable]
    for inputs in Self.combinations(indicator.inputs) {
      let reasons = inputs.compactMap { input -> Missing? in
        if case .missing(let reason) = input { reason } else { nil }
      }
      guard !reasons.isEmpty else { continue }
      let expected = byWeight.first { reasons.contains($0) }
      #expect(indicator.onOutcomes(inputs) == expected.map(Outcome.missing), "\(inputs)")
    }
  }

  @Test("A division by zero outside a sum loses against a hidden number inside it")
  func nestedMissing() {
    let impossible = Outcome.ratio(.number(1), .number(0))
    #expect(impossible == .missing(.notApplicable))
    #expect(Outcome.sum([impossible, .missing(.suppressed)]) == .missing(.suppressed))
    #expect(Outcome.sum([impossible, .missing(.notAvailable)]) == .missing(.notAvailable))
    #expect(Outcome.sum([.missing(.suppressed), impossible]) == .missing(.suppressed))
  }

  @Test("The sum of nothing is zero, and a distribution over nothing is empty")
  func nothing() {
    #expect(Outcome.sum([]) == .number(0))
    #expect(Indicators.distribution(over: [Outcome]()).isEmpty)
  }

  @Test(
    "Figures printed by the sources follow from the numbers printed beside them",
    arguments: [
      // Blueprint r. 546-550: 829 pupils of 2,578 are 32.16%.
      ("share of STEM", Indicators.share(of: Outcome.number(829), in: .number(2578)), 0.3216),
      // Blueprint, annexes 3 and 4: 10 of 69 pupils are 14.49%.
      ("share of a programme", Indicators.share(of: .number(10), in: .number(69)), 0.1449),
      // Blueprint r. 1041: growth of 48.56%, here of ten thousand.
      (
        "growth", Indicators.relativeEvolution(from: .number(10_000), to: .number(14_856)),
        0.4856
      ),
      // STEM monitor: 41,446 to 52,030 is +25.54%.
      (
        "growth", Indicators.relativeEvolution(from: .number(41_446), to: .number(52_030)),
        0.2554
      ),
      // STEM monitor: 37.95 to 36.44 is -1.51 points.
      ("change", Indicators.evolution(from: .number(0.3795), to: .number(0.3644)), -0.0151),
      // STEM monitor: 1,097 to 3,198 is times 2.915.
      ("index", Indicators.index(of: .number(3198), base: .number(1097)), 2.9152),
      // 40.25 - 36.44 = 3.81 points, over the seven years from 2023-2024 to 2030-2031: 0.5443.
      ("distance", Indicators.distance(from: .number(0.3644), to: .number(0.4025)), 0.0381),
      ("step", Indicators.yearlyStep(from: .number(36.44), to: .number(40.25), years: 7), 0.5443),
      // 32.16 / 45.02 = 0.71435.
      (
        "location quotient",
        Indicators.locationQuotient(focusShare: .number(0.3216), referenceShare: .number(0.4502)),
        0.7143
      ),
      ("women", Indicators.womensShare(women: .number(3), men: .number(13)), 0.1875),
    ])
  func printed(name: String, found: Outcome, expected: Double) throws {
    let number = try #require(found.number)
    #expect((number * 10_000).rounded() == (expected * 10_000).rounded(), "\(name)")
  }

  @Test("Shares of a whole add up to one")
  func distribution() {
    // 85 pupils in all, as in the last column of annex 3 of the blueprint.
    let shares = Indicators.distribution(over: [40, 25, 20].map(Outcome.number))
    let expected: [Double] = [40.0 / 85, 25.0 / 85, 20.0 / 85]
    #expect(shares == expected.map(Outcome.number))
    #expect(Outcome.sum(shares).number.map { abs($0 - 1) < 1e-15 } == true)
  }
}
