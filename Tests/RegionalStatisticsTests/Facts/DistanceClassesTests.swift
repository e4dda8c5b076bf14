import RegionalStatistics
import Testing

@Suite("Classes of distance")
struct DistanceClassesTests {
  /// Points of a triangle of 3, 4 and 5 kilometres, and one 12 kilometres from the first.
  static let classes = DistanceClasses(
    from: "home", to: "school", limits: [4, 10],
    points: [
      "a": MapPoint(x: 0, y: 0), "b": MapPoint(x: 3000, y: 0), "c": MapPoint(x: 0, y: 4000),
      "d": MapPoint(x: 0, y: 0, z: 12_000),
    ])

  static func facts() -> FactTable {
    var table = FactTable(
      id: "mobility", dimensions: ["home", "school"], measures: [Measure(id: "pupils")])
    let rows = [
      ("a", "a", 1), ("a", "b", 2), ("a", "c", 4), ("b", "c", 8), ("d", "a", 16), ("a", "x", 32),
      ("x", "x", 64),
    ]
    for (home, school, pupils) in rows {
      table.append([home, school], [Amount(units: Int64(pupils))])
    }
    return table
  }

  @Test("A class for equal places, one below each limit, one above, one for what isn't known")
  func classes() {
    #expect(Self.classes.categories == ["same-place", "0-4", "4-10", "10-", "unknown"])
    #expect(Self.classes.grouping(for: ["distance", "year"]) == ["home", "school", "year"])
    #expect(Self.classes.grouping(for: ["year"]) == ["year"])
  }

  @Test("Each pair of places is in its class; a distance at a limit is in the higher one")
  func sums() {
    let membership = Membership { _, _ in false }
    let plan = CuboidPlan(facts: "mobility", needed: [["home", "school"]])
    let cuboid = Self.classes.added(to: Self.facts().answer(plan)[0], membership: membership)
    let evaluator = StatisticEvaluator(cuboids: [cuboid], membership: membership)
    func pupils(_ category: String) -> Double? {
      let statistic = Statistic(
        facts: "mobility", measure: "pupils",
        population: [Constraint("distance", .category(category))])
      return evaluator.outcomes(of: [statistic])[statistic]?.number
    }
    #expect(Self.classes.categories.map(pupils) == [65, 2, 12, 16, 32])
  }
}
