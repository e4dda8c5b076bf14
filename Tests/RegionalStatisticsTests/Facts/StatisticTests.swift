import RegionalStatistics
import Testing

@Suite("Statistic")
struct StatisticTests {
  static func statistic(_ population: [Constraint]) -> Statistic {
    Statistic(facts: "f", measure: "m", population: population)
  }

  @Test("The order of the constraints makes no difference")
  func order() {
    let constraints: [Constraint] = [.one("a", "1"), .one("b", "2"), .one("c", "3")]
    let statistic = Self.statistic(constraints)
    #expect(Self.statistic(constraints.reversed()) == statistic)
    #expect(Self.statistic(constraints.reversed()).hashValue == statistic.hashValue)
    #expect(statistic.dimensions == ["a", "b", "c"])
  }

  @Test("A later constraint on a dimension replaces an earlier one")
  func replaced() {
    let statistic = Self.statistic([.one("b", "old"), .one("a", "1"), .one("b", "new")])
    #expect(statistic == Self.statistic([.one("a", "1"), .one("b", "new")]))
  }

  @Test("Another measure, facts or population is another number")
  func different() {
    let all: Set = [
      Self.statistic([]), Self.statistic([.one("a", "1")]), Self.statistic([.one("a", "2")]),
      Self.statistic([Constraint("a", .anyOf(["1"]))]),
      Statistic(facts: "g", measure: "m", population: []),
      Statistic(facts: "f", measure: "n", population: []),
    ]
    #expect(all.count == 6)
  }

  @Test(
    "A selection takes in its categories and no others",
    arguments: [
      (Selection.category("a"), ["a"]), (.category("A"), []), (.anyOf(["a", "c"]), ["a", "c"]),
      (.anyOf([]), []), (.region("west", excluding: []), ["a", "b"]),
      (.region("west", excluding: ["coast"]), ["b"]),
      (.region("west", excluding: ["coast", "inland"]), []),
      (.region("coast", excluding: ["east"]), ["a"]), (.region("nowhere", excluding: []), []),
    ])
  func membership(selection: Selection, expected: [String]) {
    let regions = ["west": ["a", "b"], "coast": ["a"], "inland": ["b"], "east": ["c"]]
    let membership = Membership { regions[$0]?.contains($1) == true }
    #expect(["a", "b", "c"].filter { membership.contains(selection, $0) } == expected)
  }

  @Test("A plan has each set of dimensions once, and none that lies in another")
  func plan() {
    let plan = CuboidPlan(
      facts: "f", needed: [["b", "a"], ["a"], ["a", "b"], ["c"], [], ["c", "d"], ["b", "c"]])
    #expect(plan.groupings == [["a", "b"], ["b", "c"], ["c", "d"]])
    #expect(CuboidPlan(facts: "f", needed: []).groupings.isEmpty)
    #expect(CuboidPlan(facts: "f", needed: [[]]).groupings == [[]])
  }

  @Test("A plan does not depend on the order in which tables ask")
  func planOrder() {
    let needed: [[DimensionID]] = [["b", "c"], ["a", "b"], ["e"], ["d"], ["a", "c"]]
    let plan = CuboidPlan(facts: "f", needed: needed)
    #expect(CuboidPlan(facts: "f", needed: needed.reversed()) == plan)
    #expect(Set(plan.groupings) == Set(needed))
  }
}
