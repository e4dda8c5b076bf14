import RegionalStatistics
import Testing

@Suite("Statistic evaluator")
struct StatisticEvaluatorTests {
  static func outcome(
    _ population: [Constraint], rows: [SmallFacts.Row] = SmallFacts.rows,
    absence: Absence = .zero
  ) -> Outcome? {
    let statistic = Statistic(facts: SmallFacts.id, measure: "pupils", population: population)
    return SmallFacts.evaluator(rows, absence: absence).outcomes(of: [statistic])[statistic]
  }

  @Test(
    "A sum takes in what all its constraints allow",
    arguments: [
      // By hand: 1 + 9 + 4 + 2 in 2019 and 3 + 7 + 10 + 20 + 5 in 2020.
      ([], 61), ([.one("school-year", "2019")], 16), ([.one("school-year", "2020")], 45),
      ([.one("programme", "wood"), .one("sex", "F")], 6),
      ([Constraint("programme", .anyOf(["art", "cars"]))], 39),
      ([Constraint("place", .region("in", excluding: []))], 34),
      ([Constraint("place", .region("everywhere", excluding: ["in"]))], 27),
      ([.one("programme", "wood"), .one("programme", "art")], 30),
      ([.one("programme", "painting")], 0),
    ] as [([Constraint], Double)])
  func sums(population: [Constraint], expected: Double) {
    #expect(Self.outcome(population) == .number(expected))
  }

  @Test("Selections that overlap each get the whole of their categories, in one go")
  func overlapping() {
    let selections: [(Selection, Double)] = [
      (.region("everywhere", excluding: []), 61), (.region("in", excluding: []), 34),
      (.category("inside"), 34), (.anyOf(["inside", "outside"]), 61),
      (.region("out", excluding: []), 27),
    ]
    let statistics = selections.map {
      Statistic(
        facts: SmallFacts.id, measure: "pupils", population: [Constraint("place", $0.0)])
    }
    let outcomes = SmallFacts.evaluator().outcomes(of: Set(statistics))
    for (statistic, (_, expected)) in zip(statistics, selections) {
      #expect(outcomes[statistic] == .number(expected))
    }
  }

  @Test(
    "Of a region that is only a part of a place, and of what remains without it, nothing is known")
  func splitPlace() {
    // "corner" is a part of "inside"; no row tells which of its pupils are there.
    let plan = CuboidPlan(facts: SmallFacts.id, needed: [["place"]])
    let evaluator = StatisticEvaluator(
      cuboids: SmallFacts.table(SmallFacts.rows).answer(plan), membership: SmallFacts.membership,
      isTold: { constraint, facts in
        guard facts == SmallFacts.id, case .region(let region, let excluded) = constraint.selection
        else { return true }
        return !([region] + excluded).contains("corner")
      })
    func outcome(_ selection: Selection) -> Outcome? {
      let statistic = Statistic(
        facts: SmallFacts.id, measure: "pupils", population: [Constraint("place", selection)])
      return evaluator.outcomes(of: [statistic])[statistic]
    }
    #expect(outcome(.region("corner", excluding: [])) == .missing(.notAvailable))
    #expect(outcome(.region("everywhere", excluding: ["corner"])) == .missing(.notAvailable))
    #expect(outcome(.region("everywhere", excluding: [])) == .number(61))
    #expect(outcome(.region("everywhere", excluding: ["in"])) == .number(27))
  }

  @Test("No row means none in a complete source and unknown in a published one")
  func absence() {
    let nowhere: [Constraint] = [.one("programme", "art"), .one("sex", "M")]
    #expect(Self.outcome(nowhere) == .number(0))
    #expect(Self.outcome(nowhere, absence: .notAvailable) == .missing(.notAvailable))
    #expect(Self.outcome([.one("sex", "M")], absence: .notAvailable) == .number(25))
  }

  @Test("A part counted elsewhere is unknown by itself and changes no sum")
  func countedElsewhere() {
    let rows =
      SmallFacts.rows
      + [SmallFacts.Row("2020", "steel", "M", "inside", Amount(missing: .countedElsewhere))]
    #expect(Self.outcome([.one("programme", "steel")], rows: rows) == .missing(.notAvailable))
    #expect(Self.outcome([.one("school-year", "2020")], rows: rows) == .number(45))
  }

  @Test(
    "Facts, measures and dimensions that are not there are not available",
    arguments: [
      Statistic(facts: "diplomas", measure: "pupils", population: []),
      Statistic(facts: SmallFacts.id, measure: "teachers", population: []),
      Statistic(facts: SmallFacts.id, measure: "pupils", population: [.one("age", "12")]),
    ])
  func unknown(statistic: Statistic) {
    #expect(
      SmallFacts.evaluator().outcomes(of: [statistic]) == [statistic: .missing(.notAvailable)])
  }

  @Test("Measures of one source keep their own scale: halves and percentages")
  func scales() {
    var table = FactTable(
      id: "f", dimensions: ["a"],
      measures: [Measure(id: "halves", scale: 2), Measure(id: "share", scale: 1_000_000)])
    table.append(["x"], [Amount(units: 3), Amount(units: 379_500)])
    table.append(["y"], [Amount(units: 4), Amount(missing: .notAvailable)])
    let evaluator = StatisticEvaluator(
      cuboids: table.answer(CuboidPlan(facts: "f", needed: [["a"]])),
      membership: SmallFacts.membership)
    func value(_ measure: MeasureID, _ population: [Constraint]) -> Outcome? {
      let statistic = Statistic(facts: "f", measure: measure, population: population)
      return evaluator.outcomes(of: [statistic])[statistic]
    }
    #expect(value("halves", [.one("a", "x")]) == .number(1.5))
    #expect(value("halves", []) == .number(3.5))
    #expect(value("share", [.one("a", "x")]) == .number(0.3795))
    #expect(value("share", []) == .missing(.notAvailable))
  }

  @Test("Categories that occur come in the order of the source")
  func categories() {
    let evaluator = SmallFacts.evaluator()
    func categories(_ population: [Constraint]) -> [String] {
      evaluator.categories(of: "programme", facts: SmallFacts.id, population: population)
    }
    #expect(categories([]) == ["wood", "cars", "art"])
    #expect(categories([.one("school-year", "2019")]) == ["wood", "cars"])
    #expect(
      categories([.one("school-year", "2020"), Constraint("place", .region("in", excluding: []))])
        == ["wood", "art"])
    #expect(categories([.one("school-year", "1999")]).isEmpty)
    #expect(evaluator.categories(of: "age", facts: SmallFacts.id, population: []).isEmpty)
  }

  @Test("A category that is only counted under another one does not occur")
  func hiddenCategories() {
    let rows =
      SmallFacts.rows
      + [SmallFacts.Row("2020", "steel", "M", "inside", Amount(missing: .countedElsewhere))]
    let evaluator = SmallFacts.evaluator(rows)
    #expect(
      evaluator.categories(of: "programme", facts: SmallFacts.id, population: [])
        == ["wood", "cars", "art"])
    // Where it is a number in another year, it does occur there.
    let more = SmallFacts.evaluator(rows + [SmallFacts.Row("2019", "steel", "M", "inside", 0)])
    #expect(
      more.categories(
        of: "programme", facts: SmallFacts.id, population: [.one("school-year", "2019")])
        == ["wood", "cars", "steel"])
  }
}
