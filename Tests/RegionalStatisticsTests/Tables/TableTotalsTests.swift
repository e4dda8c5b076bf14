import RegionalStatistics
import Testing

@Suite("Totals and spread columns")
struct TableTotalsTests {
  static func axis(
    _ dimension: DimensionID, total: String? = nil, members: [String]? = nil
  ) -> AxisDefinition {
    AxisDefinition(
      dimension: dimension, heading: LocalizedText(all: dimension.rawValue),
      members: members?.map { AxisMember(id: $0, selection: .category($0)) },
      total: total.map { LocalizedText(all: $0) })
  }

  static func spread(
    _ axis: AxisDefinition, measure: MeasureDefinition = .count("pupils"),
    format: NumberKind = .count
  ) -> ColumnDefinition {
    ColumnDefinition(
      id: "pupils", label: LocalizedText(nl: "in {member}", fr: "en {member}", en: "{member}"),
      over: axis, measure: measure, format: format)
  }

  static func table(
    rows: [AxisDefinition], columns: [ColumnDefinition], filter: [Constraint] = [],
    order: RowOrder? = nil
  ) -> StatisticalTable {
    SmallFacts.builder().table(
      TableDefinition(
        id: "t", facts: SmallFacts.id, filter: filter, rows: rows, columns: columns,
        order: order))
  }

  static func numbers(_ values: [Double]) -> [CellValue] { values.map(CellValue.number) }

  @Test("A column can be spread over a dimension, with a total at the end")
  func spreadColumns() {
    let table = Self.table(
      rows: [Self.axis("programme", total: "Total")],
      columns: [Self.spread(Self.axis("school-year", total: "All"))])
    #expect(table.columns.map(\.id) == ["2019", "2020", "total"])
    #expect(table.columns.map(\.measure) == ["pupils", "pupils", "pupils"])
    #expect(table.columns.map(\.label.nl) == ["in 2019", "in 2020", "in All"])
    #expect(table.columns.map(\.label.en) == ["2019", "2020", "All"])
    #expect(table.values(of: "wood") == Self.numbers([12, 10, 22]))
    #expect(table.values(of: "cars") == Self.numbers([4, 5, 9]))
    #expect(table.values(of: "art") == Self.numbers([0, 30, 30]))
    #expect(table.values(of: "total") == Self.numbers([16, 45, 61]))
  }

  @Test("A total names the cells that it sums: the rows above it, or the columns before it")
  func parts() {
    let table = Self.table(
      rows: [Self.axis("programme", total: "Total")],
      columns: [Self.spread(Self.axis("school-year", total: "All"))])
    #expect(table.cells[0][0].parts.isEmpty)
    for row in 0..<3 {
      #expect(table.cells[row][2].parts == table.cells[row][..<2].map(\.expression))
    }
    for column in 0..<3 {
      #expect(table.cells[3][column].parts == table.cells[..<3].map { $0[column].expression })
    }
  }

  @Test("A share has no parts: shares in a total row are not sums of shares")
  func shares() {
    let share = MeasureDefinition.share(
      of: .count("pupils"), in: .over(["programme"], .count("pupils")))
    let table = Self.table(
      rows: [Self.axis("programme", total: "Total")],
      columns: [
        Self.spread(Self.axis("school-year"), measure: share, format: .percent(decimals: 1))
      ])
    #expect(table.values(of: "wood") == Self.numbers([12.0 / 16, 10.0 / 45]))
    #expect(table.values(of: "total") == Self.numbers([1, 1]))
    #expect(table.cells.joined().allSatisfy { $0.parts.isEmpty })
  }

  @Test("Nested rows have a total in each group and over the groups")
  func nested() {
    let table = Self.table(
      rows: [Self.axis("place", total: "Everywhere"), Self.axis("sex", total: "All")],
      columns: [SumColumn.pupils])
    #expect(
      table.rowIDs == [
        "inside|F", "inside|M", "inside|total", "outside|F", "outside|M", "outside|total",
        "total|F", "total|M", "total|total",
      ])
    // By hand: girls 1 + 3 + 10 and 2 + 20, boys 9 + 4 + 7 and 5.
    #expect(table.cells.map { $0[0].value } == Self.numbers([14, 20, 34, 22, 5, 27, 36, 25, 61]))
    #expect(table.rows.map(\.role).filter { $0 == .total }.count == 5)
    let expressions = table.cells.map { $0[0].expression }
    #expect(table.cells[2][0].parts == [expressions[0], expressions[1]])
    #expect(table.cells[6][0].parts == [expressions[0], expressions[3]])
    #expect(table.cells[8][0].parts == [expressions[6], expressions[7]])
  }

  @Test("An order keeps groups together: inner rows are ordered within their group")
  func orderedGroups() {
    let table = Self.table(
      rows: [Self.axis("place"), Self.axis("sex", total: "All")], columns: [SumColumn.pupils],
      order: RowOrder(by: .column("pupils"), descending: true))
    // Ungrouped, the order would be 22, 20, 14, 5 and split both places.
    #expect(
      table.rowIDs == [
        "inside|M", "inside|F", "inside|total", "outside|F", "outside|M", "outside|total",
      ])
    #expect(Set(table.rowIDs).count == table.rows.count)
  }

  @Test("The labels of nested rows stand side by side, the total under its heading")
  func labels() {
    let table = Self.table(
      rows: [Self.axis("place"), Self.axis("sex", total: "All")], columns: [SumColumn.pupils])
    #expect(table.stub.map(\.nl) == ["place", "sex"])
    #expect(table.rows[2].labels.map(\.nl) == ["inside", "All"])
    #expect(table.rows[2].population == [.one("place", "inside")])
  }

  @Test("A column with conditions of its own, and the sets of dimensions that a table asks for")
  func conditions() {
    var girls = SumColumn.pupils
    girls.id = "girls"
    girls.constraints = [.one("sex", "F")]
    let definition = TableDefinition(
      id: "t", facts: SmallFacts.id, filter: [.one("school-year", "2020")],
      rows: [Self.axis("programme")],
      columns: [SumColumn.pupils, girls, Self.spread(Self.axis("place"))])
    let table = SmallFacts.builder().table(definition)
    #expect(table.values(of: "wood") == Self.numbers([10, 3, 10, 0]))
    #expect(table.columns[1].population == [.one("sex", "F")])
    #expect(table.columns[2].population == [.one("place", "inside")])
    #expect(
      Set(definition.groupings(of: definition.facts)) == [
        ["programme", "school-year"], ["programme", "school-year", "sex"],
        ["place", "programme", "school-year"],
      ])
  }

  @Test("A hidden part hides its total and leaves the others")
  func hidden() {
    let rows = [
      SmallFacts.Row("2019", "wood", "F", "inside", Amount(missing: .suppressed)),
      SmallFacts.Row("2019", "cars", "M", "inside", 4),
      SmallFacts.Row("2020", "wood", "F", "inside", 3),
    ]
    let table = SmallFacts.builder(rows).table(
      TableDefinition(
        id: "t", facts: SmallFacts.id, filter: [], rows: [Self.axis("programme", total: "All")],
        columns: [Self.spread(Self.axis("school-year", total: "Both"))]))
    let hidden = CellValue.missing(.suppressed)
    #expect(
      table.values == [
        [hidden, .number(3), hidden], [.number(4), .number(0), .number(4)],
        [hidden, .number(3), hidden],
      ])
  }

  @Test("A choice of years is made cell by cell")
  func firstAvailable() {
    let measure = MeasureDefinition.firstAvailable(
      ["2021", "2020"].map { .at([.one("school-year", $0)], .count("pupils")) })
    let rows = [
      SmallFacts.Row("2021", "wood", "F", "inside", Amount(missing: .notAvailable)),
      SmallFacts.Row("2021", "cars", "F", "inside", 8),
      SmallFacts.Row("2020", "wood", "F", "inside", 3),
      SmallFacts.Row("2020", "cars", "F", "inside", 4),
    ]
    let column = ColumnDefinition(
      id: "latest", label: LocalizedText(all: "Latest"), measure: measure, format: .count)
    let table = SmallFacts.builder(rows).table(
      TableDefinition(
        id: "t", facts: SmallFacts.id, filter: [], rows: [Self.axis("programme")],
        columns: [column]))
    #expect(table.values == [Self.numbers([3]), Self.numbers([8])])
    #expect(
      table.cells[0][0].expression
        == .statistic(
          Statistic(
            facts: SmallFacts.id, measure: "pupils",
            population: [.one("programme", "wood"), .one("school-year", "2020")])))
  }
}

enum SumColumn {
  /// The column that every table of counts has.
  static let pupils = ColumnDefinition(
    id: "pupils", label: LocalizedText(all: "Pupils"), measure: .count("pupils"), format: .count)
}
