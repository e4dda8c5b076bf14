import RegionalStatistics
import Testing

@Suite("Where a programme is offered")
struct OfferTests {
  static let offer = Offer(
    of: ["type", "course"], per: ["school-year"], in: "place", focus: .category("in"),
    reference: .anyOf(["in", "out"]))
  static let membership = Membership { _, _ in false }

  struct Row {
    let year: String
    let type: String
    let course: String
    let place: String
    let students: Amount

    init(_ year: String, _ type: String, _ course: String, _ place: String, _ students: Amount) {
      self.year = year
      self.type = type
      self.course = course
      self.place = place
      self.students = students
    }
  }

  /// In 2020 "wood" as a bachelor is offered in both, as a graduate course only outside; "cars" only
  /// inside, behind a hidden number; "sea" elsewhere; "clay" has no students inside.
  static let rows = [
    Row("2020", "bachelor", "wood", "in", Amount(units: 10)),
    Row("2020", "bachelor", "wood", "out", Amount(units: 30)),
    Row("2020", "graduate", "wood", "out", Amount(units: 5)),
    Row("2020", "graduate", "cars", "in", Amount(missing: .suppressed)),
    Row("2020", "graduate", "sea", "abroad", Amount(units: 2)),
    Row("2020", "bachelor", "clay", "in", Amount(units: 0)),
    Row("2020", "bachelor", "clay", "out", Amount(units: 7)),
    Row("2021", "bachelor", "wood", "out", Amount(units: 31)),
  ]

  static func facts() -> FactTable {
    var table = FactTable(
      id: "students", dimensions: ["school-year", "type", "course", "place"],
      measures: [Measure(id: "students")])
    for row in rows { table.append([row.year, row.type, row.course, row.place], [row.students]) }
    return table
  }

  static func outcome(
    _ population: [Constraint], distinct: [DimensionID] = []
  ) -> Outcome? {
    let statistic = Statistic(
      facts: "students", measure: "students", distinct: distinct, population: population)
    let grouping = offer.grouping(for: ["offer", "school-year"])
    let cuboids = facts().answer(CuboidPlan(facts: "students", needed: [grouping]))
    let added = cuboids.map { offer.added(to: $0, membership: membership) }
    return StatisticEvaluator(cuboids: added, membership: membership)
      .outcomes(of: [statistic])[statistic]
  }

  @Test(
    "Students are summed by where their course is offered in their school year",
    arguments: [
      ("2020", "in-both", .number(40)), ("2020", "only-in-reference", .number(12)),
      ("2020", "only-in-focus", .missing(.suppressed)), ("2020", "elsewhere", .number(2)),
      ("2021", "in-both", .number(0)), ("2021", "only-in-reference", .number(31)),
    ] as [(String, String, Outcome)])
  func sums(year: String, category: String, expected: Outcome) {
    #expect(Self.outcome([.one("school-year", year), .one("offer", category)]) == expected)
  }

  @Test(
    "Courses are counted once wherever they are offered; one with a hidden number counts",
    arguments: [
      ([.one("offer", "in-both")], 1), ([.one("offer", "only-in-reference")], 2),
      ([.one("offer", "only-in-focus")], 1), ([.one("offer", "elsewhere")], 1), ([], 5),
    ] as [([Constraint], Double)])
  func distinct(population: [Constraint], expected: Double) {
    let all = [Constraint.one("school-year", "2020")] + population
    #expect(Self.outcome(all, distinct: ["type", "course"]) == .number(expected))
  }

  @Test("Different names are fewer than different courses")
  func names() {
    #expect(Self.outcome([.one("school-year", "2020")], distinct: ["course"]) == .number(4))
  }

  @Test("Sums that lack what it follows from stay as they were")
  func without() {
    let plan = CuboidPlan(facts: "students", needed: [["course"]])
    let cuboid = Self.facts().answer(plan)[0]
    #expect(Self.offer.added(to: cuboid, membership: Self.membership).dimensions == ["course"])
    #expect(Self.offer.grouping(for: ["course"]) == ["course"])
    #expect(
      Self.offer.grouping(for: ["offer", "sex"])
        == ["course", "place", "school-year", "sex", "type"])
  }
}
