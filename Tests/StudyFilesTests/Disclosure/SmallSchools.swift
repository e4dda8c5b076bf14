import RegionalStatistics

/// Pupils of a small country by region, programme, sex and school, and tables of them.
struct SmallSchools {
  /// Region, programme, sex, school and pupils.
  typealias Row = (String, String, String, String, Int64)

  static let rows: [Row] = [
    ("brussels", "chemistry", "m", "A", 2), ("brussels", "chemistry", "f", "A", 14),
    ("brussels", "electricity", "m", "A", 40), ("brussels", "electricity", "f", "B", 9),
    ("brussels", "wood", "m", "B", 21), ("brussels", "wood", "f", "B", 6),
    ("flanders", "chemistry", "m", "C", 310), ("flanders", "chemistry", "f", "C", 290),
    ("flanders", "electricity", "m", "C", 950), ("flanders", "electricity", "f", "D", 44),
    ("flanders", "wood", "m", "D", 620), ("flanders", "wood", "f", "D", 31),
  ]

  let facts: FactTable
  static let pupils = MeasureDefinition.count("pupils")

  init(rows: [Row] = Self.rows) {
    var facts = FactTable(
      id: "enrolments", dimensions: ["region", "programme", "sex", "school"],
      measures: [Measure(id: "pupils")])
    for row in rows { facts.append([row.0, row.1, row.2, row.3], [Amount(units: row.4)]) }
    self.facts = facts
  }

  /// Regions hold themselves; `both` holds all.
  static let membership = Membership { region, place in region == place || region == "both" }

  static func region(_ name: String) -> Constraint {
    Constraint("region", .region(name, excluding: []))
  }

  /// Programmes by sex, with totals both ways and the share of women.
  static func programmes(_ id: String, in region: String, order: RowOrder? = nil)
    -> TableDefinition
  {
    let women = MeasureDefinition.at([Constraint("sex", .category("f"))], pupils)
    return TableDefinition(
      id: id, facts: "enrolments", filter: [Self.region(region)],
      rows: [
        AxisDefinition(
          dimension: "programme", heading: LocalizedText(all: "Programme"),
          total: LocalizedText(all: "Total"))
      ],
      columns: [
        ColumnDefinition(
          id: "pupils", label: LocalizedText(all: "{member}"),
          over: AxisDefinition(
            dimension: "sex", heading: LocalizedText(all: "Sex"), total: LocalizedText(all: "All")),
          measure: pupils, format: .count),
        ColumnDefinition(
          id: "women", label: LocalizedText(all: "Women"), measure: .share(of: women, in: pupils),
          format: .percent(decimals: 1)),
      ], order: order)
  }

  /// One row per programme, one column per region.
  static func regions(_ id: String, _ names: [String]) -> TableDefinition {
    TableDefinition(
      id: id, facts: "enrolments", filter: [],
      rows: [AxisDefinition(dimension: "programme", heading: LocalizedText(all: "Programme"))],
      columns: names.map { name in
        ColumnDefinition(
          id: name, label: LocalizedText(all: name), constraints: [region(name)], measure: pupils,
          format: .count)
      })
  }

  var cuboids: [Cuboid] {
    facts.answer(
      CuboidPlan(facts: "enrolments", needed: [["region", "programme", "sex", "school"]]))
  }

  func tables(_ definitions: [TableDefinition]) -> [StatisticalTable] {
    let builder = TableBuilder(
      evaluator: StatisticEvaluator(cuboids: cuboids, membership: Self.membership),
      labels: CategoryLabels())
    return definitions.map(builder.table)
  }
}

extension StatisticalTable {
  /// The cell in the row and column with these identifiers.
  func cell(_ row: String, _ column: String) -> TableCell? {
    guard let place = rows.firstIndex(where: { $0.id == row }),
      let other = columns.firstIndex(where: { $0.id == column })
    else { return nil }
    return cells[place][other]
  }

  /// The values of a row, by column.
  func values(_ row: String) -> [CellValue] {
    rows.firstIndex { $0.id == row }.map { cells[$0].map(\.value) } ?? []
  }
}
