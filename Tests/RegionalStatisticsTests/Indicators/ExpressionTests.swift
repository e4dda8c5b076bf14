import RegionalStatistics
import Testing

@Suite("Expression")
struct ExpressionTests {
  static func statistic(_ year: String) -> Statistic {
    Statistic(facts: "f", measure: "m", population: [.one("school-year", year)])
  }

  static let old = statistic("2021")
  static let new = statistic("2022")
  static let choice = Expression.firstAvailable([.statistic(new), .statistic(old)])

  @Test(
    "The first candidate with a number counts; without any, the reason of the first",
    arguments: [
      (Outcome.number(5), Outcome.number(4), Outcome.number(5)),
      (.missing(.notAvailable), .number(4), .number(4)),
      (.missing(.suppressed), .number(4), .number(4)),
      (.number(0), .number(4), .number(0)),
      (.missing(.suppressed), .missing(.notAvailable), .missing(.suppressed)),
      (.missing(.notApplicable), .missing(.suppressed), .missing(.notApplicable)),
    ])
  func firstAvailable(new: Outcome, old: Outcome, expected: Outcome) {
    let known = [Self.new: new, Self.old: old]
    #expect(Self.choice.evaluate(known) == expected)
    #expect(Self.choice.resolved(known).evaluate(known) == expected)
  }

  @Test("Choosing keeps the candidate itself, in every kind of expression")
  func resolved() {
    let known = [Self.new: Outcome.missing(.notAvailable), Self.old: .number(4)]
    let chosen = Expression.statistic(Self.old)
    let one = Expression.constant(1)
    #expect(Self.choice.resolved(known) == chosen)
    #expect(Expression.sum([Self.choice, one]).resolved(known) == .sum([chosen, one]))
    #expect(Expression.difference(Self.choice, one).resolved(known) == .difference(chosen, one))
    #expect(Expression.ratio(one, Self.choice).resolved(known) == .ratio(one, chosen))
    #expect(Expression.firstAvailable([Self.choice]).resolved(known) == chosen)
  }

  @Test("A choice depends on all its candidates")
  func statistics() {
    #expect(Self.choice.statistics == [Self.new, Self.old])
    #expect(Expression.constant(3).statistics.isEmpty)
    #expect(Expression.ratio(Self.choice, .constant(3)).statistics == [Self.new, Self.old])
  }

  @Test("No candidates at all are an unknown number, not zero")
  func noCandidates() {
    #expect(Expression.firstAvailable([]).evaluate([:]) == .missing(.notAvailable))
    #expect(
      Expression.firstAvailable([]).resolved([:]).evaluate([:]) == .missing(.notAvailable))
  }

  @Test("A statistic that was not looked up is not available")
  func unknown() {
    #expect(Expression.statistic(Self.old).evaluate([:]) == .missing(.notAvailable))
    #expect(Expression.constant(2).evaluate([:]) == .number(2))
  }
}
