import RegionalStatistics
import Testing

@Suite("Sums of facts")
struct SumsTests {
  /// A fact by two dimensions.
  struct Fact {
    let a: String
    let b: String
    let amount: Amount
  }

  static let amounts = [
    Amount(units: 0), Amount(units: 3), Amount(missing: .suppressed),
    Amount(missing: .notAvailable), Amount(missing: .notApplicable),
    Amount(missing: .countedElsewhere),
  ]

  /// Every table of no, one or two facts over two dimensions with two categories.
  static let tables: [[Fact]] = {
    let facts = ["x", "y"].flatMap { a in
      ["p", "q"].flatMap { b in amounts.map { Fact(a: a, b: b, amount: $0) } }
    }
    return [[]] + facts.map { [$0] } + facts.flatMap { first in facts.map { [first, $0] } }
  }()

  static let selections: [Selection?] = [
    nil, .category("x"), .category("p"), .anyOf(["p", "x"]), .anyOf(["p", "q", "x", "y"]),
    .anyOf([]), .region("all", excluding: []), .region("all", excluding: ["only-x"]),
  ]

  static let membership = Membership { $0 == "all" || ($0 == "only-x" && $1 == "x") }

  static let questions: [(a: Selection?, b: Selection?, statistic: Statistic)] =
    selections.flatMap { a in
      selections.map { b in
        let population =
          (a.map { [Constraint("a", $0)] } ?? []) + (b.map { [Constraint("b", $0)] } ?? [])
        return (a, b, Statistic(facts: "f", measure: "m", population: population))
      }
    }

  static func evaluator(
    _ facts: [Fact], _ absence: Absence, _ groupings: [[DimensionID]]
  ) -> StatisticEvaluator {
    var table = FactTable(
      id: "f", dimensions: ["a", "b"], measures: [Measure(id: "m")], absence: absence)
    for fact in facts { table.append([fact.a, fact.b], [fact.amount]) }
    let cuboids = groupings.flatMap { table.answer(CuboidPlan(facts: "f", needed: [$0])) }
    return StatisticEvaluator(cuboids: cuboids, membership: membership)
  }

  /// The sum by going through all facts, without cuboids or look-ups.
  static func naive(_ facts: [Fact], _ a: Selection?, _ b: Selection?, _ absence: Absence)
    -> Outcome
  {
    let parts = facts.filter { fact in
      (a.map { membership.contains($0, fact.a) } ?? true)
        && (b.map { membership.contains($0, fact.b) } ?? true)
    }.map(\.amount)
    func has(_ gap: Amount.Gaps) -> Bool { parts.contains { $0.gaps == gap } }
    if parts.isEmpty { return absence == .zero ? .number(0) : .missing(.notAvailable) }
    if has(.suppressed) { return .missing(.suppressed) }
    if has(.notAvailable) { return .missing(.notAvailable) }
    if has(.numbers) { return .number(Double(parts.map(\.units).reduce(0, +))) }
    return .missing(has(.countedElsewhere) ? .notAvailable : .notApplicable)
  }

  @Test(
    "The sum of every small table over every pair of selections is that of a plain loop",
    arguments: Absence.allCases)
  func exhaustive(absence: Absence) {
    let statistics = Set(Self.questions.map(\.statistic))
    for facts in Self.tables {
      let outcomes = Self.evaluator(facts, absence, [["a", "b"]]).outcomes(of: statistics)
      let wrong = Self.questions.filter {
        outcomes[$0.statistic] != Self.naive(facts, $0.a, $0.b, absence)
      }
      #expect(wrong.isEmpty, "\(facts)")
    }
  }

  @Test("Whichever cuboid answers, the sum is the same")
  func groupings() {
    let all: [[DimensionID]] = [["a", "b"], ["a"], ["b"], []]
    let statistics = Set(Self.questions.map(\.statistic))
    for facts in Self.tables {
      let one = Self.evaluator(facts, .zero, [["a", "b"]]).outcomes(of: statistics)
      #expect(Self.evaluator(facts, .zero, all).outcomes(of: statistics) == one, "\(facts)")
    }
  }
}
