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
    let cuboids = try groupings.map { grouping in
      var sums = FactSums(
        dimensions: ["kind", "place"], measures: [Measure(id: "n")],
        plan: CuboidPlan(facts: "f", groupings: [grouping]), membership: Self.membership)
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
    let outcomes = cuboids.map {
      StatisticEvaluator(cuboids: [$0], membership: Self.membership).outcomes(of: statistics)
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].values.allSatisfy { $0.number ?? 0 > 0 })
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
          "place": .between([.region("even", excluding: [])]),
        ])))
  }
}
