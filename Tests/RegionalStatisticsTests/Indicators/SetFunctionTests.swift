import Testing

@testable import RegionalStatistics

@Suite("Indicators over regions")
struct SetFunctionTests {
  static func numbers(_ numbers: Double...) -> [Outcome] { numbers.map(Outcome.number) }

  @Test("Equal values share the better rank")
  func rank() {
    let all = Self.numbers(3, 9, 9, 1)
    #expect(Indicators.rank(of: .number(9), among: all) == .number(1))
    #expect(Indicators.rank(of: .number(3), among: all) == .number(3))
    #expect(Indicators.rank(of: .number(1), among: all) == .number(4))
  }

  @Test("What can't exist is left out; what isn't known, or is hidden, makes the result so")
  func gaps() {
    let known = Self.numbers(2, 8)
    #expect(Indicators.spread(of: known + [.missing(.notApplicable)]) == .number(6))
    #expect(Indicators.spread(of: known + [.missing(.notAvailable)]) == .missing(.notAvailable))
    #expect(
      Indicators.spreadRatio(of: known + [.missing(.suppressed), .missing(.notAvailable)])
        == .missing(.suppressed))
    #expect(
      Indicators.rank(of: Outcome.missing(.notApplicable), among: known) == .missing(.notApplicable)
    )
    #expect(Indicators.rank(of: Outcome.number(2), among: [.missing(.notApplicable)]) == .number(1))
    #expect(Indicators.spread(of: [Outcome.missing(.notApplicable)]) == .missing(.notApplicable))
  }

  @Test("The ratio of the largest to a smallest of zero is not applicable")
  func ratio() {
    #expect(Indicators.spreadRatio(of: Self.numbers(8, 2, 4)) == .number(4))
    #expect(Indicators.spreadRatio(of: Self.numbers(8, 0)) == .missing(.notApplicable))
  }

  @Test(
    "Pupils needed are whole pupils, and negative past the share",
    arguments: [
      // 829 of 2,578 pupils in Brussels, 45.02% in Flanders: 0.4502 × 2578 = 1160.6 (blueprint r. 546-550).
      (829.0, 2578.0, 0.4502, 332.0),
      (30, 100, 0.3, 0), (30, 100, 0.301, 1), (31, 100, 0.3, -1), (30, 100, 0.295, 0),
      (0, 0, 0.4, 0),
    ])
  func needed(part: Double, whole: Double, share: Double, expected: Double) {
    #expect(
      Indicators.needed(part: .number(part), whole: .number(whole), toReach: .number(share))
        == Outcome.number(expected))
  }

  // STEM monitor, table 1. Girls in tso: (14.75 - 12.62) / 2 - (20 - 14.75) / 7 = 0.315 points ahead.
  // STEM share: (36.44 - 37.95) / 2 - (40.25 - 36.44) / 7 = -1.299. Adults: 5292 - 1710 = 3582.
  @Test(
    "The lead on the step needed follows from the figures of the monitor",
    arguments: [
      (12.62, 14.75, 20.0, 0.315), (37.95, 36.44, 40.25, -1.2993),
      (41_446, 52_030, 64_000, 3582),
    ])
  func lead(start: Double, value: Double, target: Double, expected: Double) throws {
    let lead = Indicators.lead(
      start: Outcome.number(start), value: .number(value), target: .number(target), elapsed: 2,
      remaining: 7)
    #expect(abs(try #require(lead.number) - expected) < 1e-4)
  }

  @Test("A mark is the text of the last limit reached, in the value and through the expression")
  func marks() {
    let marks = [
      Mark(id: "behind", text: LocalizedText(all: "behind"), from: -.infinity),
      Mark(id: "on-track", text: LocalizedText(all: "on track"), from: 0),
    ]
    func shown(_ number: Double) -> CellValue {
      CellValue(.function(.mark(marks), [.constant(number)]), [:])
    }
    #expect(shown(-0.1) == .text(LocalizedText(all: "behind"), id: "behind"))
    #expect(shown(0) == .text(LocalizedText(all: "on track"), id: "on-track"))
    #expect(
      CellValue(.function(.mark(marks), [.ratio(.constant(1), .constant(0))]), [:])
        == .missing(.notApplicable))
  }

  @Test("Flows: who stays, who comes, and what remains")
  func flows() {
    // Of 100 residents 60 stay; the schools have 80 pupils.
    let (stay, live, learn) = (Outcome.number(60), Outcome.number(100), Outcome.number(80))
    #expect(Indicators.retention(stayers: stay, residents: live) == .number(0.6))
    #expect(Indicators.attraction(stayers: stay, pupils: learn) == .number(0.25))
    #expect(Indicators.netFlow(pupils: learn, residents: live) == .number(-20))
  }

  @Test("A correlation over ten schools tells about none of them, over nine it may")
  func disclosure() {
    func expression(_ schools: Int) -> Expression {
      .function(
        .pearson,
        (0..<schools).flatMap { school in
          let count = Expression.statistic(ExpressionTests.statistic("\(school)"))
          return [count, .constant(1), count]
        })
    }
    #expect(expression(10).disclosedStatistics.isEmpty)
    #expect(expression(10).statistics.count == 10)
    #expect(expression(9).disclosedStatistics.count == 9)
    let one = Expression.statistic(ExpressionTests.old)
    #expect(
      Expression.function(.rank, Array(repeating: one, count: 40)).disclosedStatistics
        == [ExpressionTests.old])
  }

  @Test("Only schools with their numbers are schools among which others hide")
  func disclosureOfFew() {
    // Ten schools, of which one lacks a number, one has no pupils, and two groups of nobody.
    let counts = (0..<10).map { Expression.statistic(ExpressionTests.statistic("\($0)")) }
    var outcomes: [Statistic: Outcome] = [:]
    for (place, count) in counts.enumerated() {
      for statistic in count.statistics { outcomes[statistic] = .number(Double(place)) }
    }
    for statistic in counts[9].statistics { outcomes[statistic] = .missing(.notAvailable) }
    let correlation = Expression.function(.pearson, counts.flatMap { [$0, .constant(1), $0] })
    let resolved = correlation.resolved(outcomes)
    #expect(correlation.disclosedStatistics.isEmpty)
    #expect(resolved.disclosedStatistics.count == 8)
    #expect(resolved.evaluate(outcomes) == correlation.evaluate(outcomes))
    let index = Expression.function(.dissimilarity, counts.flatMap { [$0, $0] })
    #expect(index.resolved(outcomes).disclosedStatistics.count == 8)
    #expect(index.resolved(outcomes).evaluate(outcomes) == index.evaluate(outcomes))
  }

  @Test("A rank is among the known numbers with the schools that have both figures counted")
  func unitCount() {
    let gap = Outcome.missing(.notApplicable)
    let units = [gap, .number(1), .number(5)] + Self.numbers(1, 2, 3, 2, 3, 0)
    #expect(Outcome.function(.unitCount, units) == .number(1))
    #expect(Outcome.function(.pearson, units) == gap)
  }
}
