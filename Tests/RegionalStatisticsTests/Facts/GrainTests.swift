import Testing

@testable import RegionalStatistics

@Suite("Grains of sums")
struct GrainTests {
  private static let membership = Membership { region, place in
    region == "even" ? (Int(place) ?? 1) % 2 == 0 : region == place
  }

  @Test("a grouping goes into another only where that is as fine")
  func planning() {
    let coarse = Grouping(["a": .between([.category("x")]), "b": .every])
    let plan = CuboidPlan(
      facts: "f",
      groupings: [
        coarse, Grouping(["a": .between([.category("y")])]), Grouping(["a": .every]),
        Grouping(["b": .every]), Grouping([DimensionID]()),
      ])
    #expect(
      plan.needed == [
        Grouping(["a": .every]),
        Grouping(["a": .between([.category("x"), .category("y")]), "b": .every]),
      ])
  }

  @Test("coarse sums answer what they were made for like fine ones, with fewer cells")
  func sums() throws {
    let even = Selection.region("even", excluding: ["4"])
    let some = Selection.anyOf(["1", "2", "7"])
    let groupings = [
      Grouping(["place": .between([even, some]), "kind": .every]),
      Grouping(["place": .every, "kind": .every]),
    ]
    let cuboids = try groupings.map(Self.cuboid)
    #expect(cuboids[0].count == 12)  // Four classes: in one, the other, both or neither.
    #expect(cuboids[1].count == 120)
    let statistics = Set(
      [even, some].flatMap { place in
        ["k0", "k1", "k2"].map {
          Statistic(
            facts: "f", measure: "n",
            population: [Constraint("place", place), Constraint("kind", .category($0))])
        }
      })
    Self.expectSameNumbers(cuboids, statistics)
  }

  @Test("tables ask for every category only where they list what occurs")
  func tables() {
    let axis = AxisDefinition(dimension: "programme", heading: LocalizedText(all: ""))
    let column = ColumnDefinition(
      id: "n", label: LocalizedText(all: "n"),
      constraints: [Constraint("year", .category("2020"))], measure: .count("n"), format: .count)
    let table = TableDefinition(
      id: "t", facts: "f", filter: [Constraint("place", .region("even", excluding: []))],
      rows: [axis], columns: [column])
    #expect(
      table.needed(of: "f").contains(
        Grouping([
          "programme": .every, "year": .between([.category("2020")]),
          "place": .within([.region("even", excluding: [])]),
        ])))
  }

  @Test("what a whole table is about is summed alone, unless others ask for more")
  func restricted() {
    let even = Selection.region("even", excluding: [])
    let of = { (grain: Grain) in Grouping(["place": grain, "kind": .every]) }
    let others = Selection.anyOf(["1", "3"])
    #expect(
      Self.plan([of(.within([even])), of(.within([others]))]) == [of(.within([even, others]))])
    #expect(
      Self.plan([of(.within([even])), of(.between([others]))]) == [of(.between([even, others]))])
    #expect(
      Self.plan([of(.within([even])), Grouping(["kind": .every])]) == [of(.between([even]))])
    #expect(Self.plan([of(.within([even])), of(.every)]) == [of(.every)])
  }

  @Test("sums of what a table is about answer it like all sums, and nothing else")
  func withinSums() throws {
    let even = Selection.region("even", excluding: [])
    let grains: [Grain] = [.within([even]), .every]
    let cuboids = try grains.map { grain in
      try Self.cuboid(Grouping(["place": grain, "kind": .every]))
    }
    #expect(cuboids[0].count == 3)
    #expect(!cuboids[0].isWhole)
    let asked = Set(
      ["k0", "k1", "k2"].map {
        Statistic(
          facts: "f", measure: "n",
          population: [Constraint("place", even), Constraint("kind", .category($0))])
      })
    Self.expectSameNumbers(cuboids, asked)
    #expect(!cuboids[0].tells([Constraint("kind", .category("k0"))]))
    #expect(cuboids[1].tells([Constraint("kind", .category("k0"))]))
  }

  @Test("facts outside are left out by one category for all rows too")
  func constantOutside() {
    let even = Selection.region("even", excluding: [])
    var sums = FactSums(
      dimensions: ["kind", "place"], measures: [Measure(id: "n")],
      plan: CuboidPlan(facts: "f", groupings: [Grouping(["place": .within([even])])]),
      membership: Self.membership)
    for place in ["3", "4", "5"] {
      let code = sums.categories[1].code(of: place, seenAt: 0)
      let added = sums.add(
        CodedBlock(
          count: 2, codes: [.constant(0), .constant(code)],
          amounts: [[Amount(units: 1), Amount(units: 10)]]))
      #expect(added)
    }
    let cuboid = sums.cuboids(of: "f", absence: .zero).first
    #expect(cuboid?.amounts == [[Amount(units: 11)]])
    #expect(cuboid?.categories == [["4"]])
  }

  @Test("groupings that differ in few combinations are summed together")
  func joined() {
    let form = Grain.between([.category("aso"), .category("tso")])
    let level = Grain.between([.category("SO")])
    let joined = Grouping(["year": .every, "form": form, "level": level])
    let one = Grouping(["year": .every, "form": form])
    let other = Grouping(["year": .every, "level": level])
    #expect(Self.plan([one, other]) == [joined])
    // Neither where one would become finer, nor where one leaves facts out.
    for third in [
      Grouping(["year": .every, "school": .every]),
      Grouping(["year": .every, "level": .within([.category("SO")])]),
    ] {
      #expect(Set(Self.plan([one, third])) == [one, third])
    }
  }

  /// Expects numbers above zero for all statistics, which both cuboids give alike.
  private static func expectSameNumbers(_ cuboids: [Cuboid], _ statistics: Set<Statistic>) {
    let outcomes = cuboids.map {
      StatisticEvaluator(cuboids: [$0], membership: membership).outcomes(of: statistics)
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].values.allSatisfy { $0.number ?? 0 > 0 })
  }

  private static func plan(_ groupings: [Grouping]) -> [Grouping] {
    CuboidPlan(facts: "f", groupings: groupings).needed
  }

  /// The sums of 500 facts by 3 kinds and 40 places.
  private static func cuboid(_ grouping: Grouping) throws -> Cuboid {
    var sums = FactSums(
      dimensions: ["kind", "place"], measures: [Measure(id: "n")],
      plan: CuboidPlan(facts: "f", groupings: [grouping]), membership: membership)
    for row in 0..<500 {
      let codes = ["k\(row % 3)", "\(row % 40)"].enumerated().map { dimension, category in
        CodedBlock.Codes.each([
          sums.categories[dimension].code(of: category, seenAt: UInt64(row))
        ])
      }
      let added = sums.add(
        CodedBlock(count: 1, codes: codes, amounts: [[Amount(units: Int64(row))]]))
      #expect(added)
    }
    return try #require(sums.cuboids(of: "f", absence: .zero).first)
  }
}
