import Testing

@testable import RegionalStatistics

/// Pupils by where they live and where they go to school, and schools with ticks.
@Suite("Tables over regions and schools")
struct RegionalTableTests {
  static let regions = Membership { region, place in place.hasPrefix(region) }

  /// Residence, school place and pupils: a1 and a2 lie in region a.
  static let journeys: [(String, String, Int64)] = [
    ("a1", "a1", 50), ("a1", "a2", 10), ("a2", "b1", 40), ("b1", "a1", 15), ("b1", "b1", 85),
  ]

  static func builder() -> TableBuilder {
    var mobility = FactTable(
      id: "mobility", dimensions: ["region", "residence"], measures: [Measure(id: "pupils")],
      absence: .zero)
    for (home, school, pupils) in journeys {
      mobility.append([school, home], [Amount(units: pupils)])
    }
    var schools = FactTable(
      id: "schools", dimensions: ["kind", "school"],
      measures: [Measure(id: "pupils"), Measure(id: "ticks")], absence: .zero)
    for (school, pupils, ticks) in [("s1", 10, 30), ("s2", 10, 5), ("s3", 10, 20), ("s4", 10, 12)]
      as [(String, Int64, Int64)]
    {
      schools.append(["stem", school], [Amount(units: pupils / 2), Amount(units: ticks)])
      schools.append(["other", school], [Amount(units: pupils / 2), Amount(units: 0)])
    }
    let cuboids = [mobility, schools].flatMap { table in
      table.answer(CuboidPlan(facts: table.id, needed: [table.dimensionIDs.sorted()]))
    }
    return TableBuilder(
      evaluator: StatisticEvaluator(cuboids: cuboids, membership: regions),
      labels: CategoryLabels())
  }

  static func column(_ id: String, _ measure: MeasureDefinition) -> ColumnDefinition {
    ColumnDefinition(id: id, label: LocalizedText(all: id), measure: measure, format: .count)
  }

  static let pupils = MeasureDefinition.count("pupils")
  static let journey = Journey(home: "residence", school: "region")
  static let heading = LocalizedText(all: "Row")

  @Test("Retention, attraction and net flow of regions")
  func flows() {
    let rows = AxisDefinition(
      dimension: "residence", heading: Self.heading,
      members: ["a", "b"].map { AxisMember(id: $0, selection: .region($0, excluding: [])) })
    let definition = TableDefinition(
      id: "t", facts: "mobility", filter: [], rows: [rows],
      columns: [
        Self.column("stay", .atHome(Self.pupils, Self.journey)),
        Self.column("schools", .atSchool(Self.pupils, Self.journey)),
        Self.column("retention", .retention(Self.pupils, Self.journey)),
        Self.column("attraction", .attraction(Self.pupils, Self.journey)),
        Self.column("net", .netFlow(Self.pupils, Self.journey)),
      ])
    // By hand: of 100 residents of a 60 stay, its schools have 75 pupils; b: 85 of 100, and 125.
    #expect(
      Self.builder().table(definition).values == [
        TableBuilderTests.numbers(60, 75, 0.6, 0.2, -25),
        TableBuilderTests.numbers(85, 125, 0.85, 0.32, 25),
      ])
  }

  @Test("Each place of a region is a row, by label, and a region stays whole beside them")
  func places() {
    let member = AxisMember(
      id: "each-place", selection: .region("a", excluding: []), isEachPlace: true)
    let whole = AxisMember(id: "b", selection: .region("b", excluding: []))
    let definition = TableDefinition(
      id: "t", facts: "mobility", filter: [],
      rows: [
        AxisDefinition(
          dimension: "residence", heading: Self.heading, members: [member, whole])
      ], columns: [Self.column("pupils", Self.pupils)])
    let table = Self.builder().table(definition)
    #expect(table.rowIDs == ["a1", "a2", "b"])
    #expect(table.values == [60, 40, 100].map { TableBuilderTests.numbers($0) })
  }

  @Test("Schools stand in bands by their average, and a rank looks at the other members")
  func bands() {
    let bands = BandDefinition(
      by: .average(of: .count("ticks"), per: Self.pupils), weight: "pupils",
      labels: ["low", "high"].map { LocalizedText(all: $0) }, rest: LocalizedText(all: "rest"))
    let definition = TableDefinition(
      id: "t", facts: "schools", filter: [],
      rows: [AxisDefinition(dimension: "school", heading: Self.heading, bands: bands)],
      columns: [
        Self.column("ticks", .count("ticks")), Self.column("pupils", Self.pupils),
        Self.column(
          "dissimilarity",
          .dissimilarity(
            [.one("kind", "stem")], [.one("kind", "other")],
            WeightedUnits(over: "school", weight: "pupils"))),
        Self.column(
          "schools",
          .association(
            .unitCount, .count("ticks"), Self.pupils,
            WeightedUnits(over: "school", weight: "pupils"))),
      ])
    let table = Self.builder().table(definition)
    #expect(table.rowIDs == ["band-1", "band-2"])
    // s2 and s4 have 17 ticks, s3 and s1 have 50; each band has 20 pupils, half of each kind.
    #expect(
      table.values == [
        TableBuilderTests.numbers(17, 20, 0, 2), TableBuilderTests.numbers(50, 20, 0, 2),
      ])
  }

  @Test("A row that is an indicator has a measure of its own, from facts of its own")
  func indicators() {
    let rows = AxisDefinition(
      dimension: "indicator", heading: Self.heading,
      members: [
        AxisMember(id: "all", selection: .category("all"), measure: .from("mobility", Self.pupils)),
        AxisMember(
          id: "share", selection: .category("share"),
          measure: .from(
            "schools",
            .over(
              ["region"],
              .share(of: .at([.one("school", "s1")], .count("ticks")), in: .count("ticks"))))),
      ])
    let members = ["a", "b"].map { AxisMember(id: $0, selection: .region($0, excluding: [])) }
    let all = members.map { [Constraint("region", $0.selection)] }
    var over = Self.column("value", .ofRow)
    over.over = AxisDefinition(dimension: "region", heading: Self.heading, members: members)
    let definition = TableDefinition(
      id: "t", facts: "mobility", filter: [], rows: [rows],
      columns: [
        over, Self.column("spread", .spread(.ofRow, over: all)),
        Self.column("rank", .at(all[0], .rank(.ofRow, among: all))),
      ])
    // Schools of a have 75 pupils, of b 125; s1 has 30 of 67 ticks everywhere.
    #expect(
      Self.builder().table(definition).values == [
        TableBuilderTests.numbers(75, 125, 50, 2),
        TableBuilderTests.numbers(30.0 / 67, 30.0 / 67, 0, 1),
      ])
    #expect(definition.bodies == ["mobility", "schools"])
    #expect(definition.groupings(of: "mobility").allSatisfy { !$0.contains("indicator") })
  }
}
