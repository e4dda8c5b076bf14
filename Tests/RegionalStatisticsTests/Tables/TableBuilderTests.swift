import RegionalStatistics
import Testing

@Suite("Table builder")
struct TableBuilderTests {
  static let programmes = AxisDefinition(
    dimension: "programme", heading: LocalizedText(all: "Programme"))
  static let pupils = ColumnDefinition(
    id: "pupils", label: LocalizedText(all: "Pupils"), measure: .count("pupils"), format: .count)

  static func definition(
    filter: [Constraint] = [], rows: [AxisDefinition] = [programmes],
    columns: [ColumnDefinition] = [pupils], order: RowOrder? = nil, top: Int? = nil
  ) -> TableDefinition {
    TableDefinition(
      id: "t", facts: SmallFacts.id, filter: filter, rows: rows, columns: columns, order: order,
      top: top, otherLabel: LocalizedText(all: "Other"))
  }

  static let byPupils = RowOrder(by: .column("pupils"), descending: true)

  static func numbers(_ values: Double...) -> [CellValue] { values.map(CellValue.number) }

  @Test("Rows come in the order of the source, with the sums of the facts")
  func plain() {
    let table = SmallFacts.builder().table(Self.definition())
    #expect(table.rowIDs == ["wood", "cars", "art"])
    // By hand: 1 + 9 + 2 + 3 + 7, 4 + 5, 10 + 20.
    #expect(table.values == [Self.numbers(22), Self.numbers(9), Self.numbers(30)])
    #expect(table.stub == [LocalizedText(all: "Programme")])
    #expect(table.columns.map(\.id) == ["pupils"])
    #expect(table.id == "t")
  }

  /// Wood in both years, cars in both, art in 2020 only.
  @Test(
    "A row stands for what occurs in a year that a column shows",
    arguments: [
      (["2019"], ["wood", "cars"]), (["2020"], ["wood", "cars", "art"]),
      (["2019", "2020"], ["wood", "cars", "art"]),
    ])
  func shownYears(years: [String], expected: [String]) {
    func ids(_ measure: MeasureDefinition) -> [String] {
      let axis = AxisDefinition(
        dimension: "school-year", heading: LocalizedText(all: "Year"),
        members: years.map { AxisMember(id: $0, selection: .category($0)) })
      let column = ColumnDefinition(
        id: "pupils", label: LocalizedText(all: "Pupils"), over: axis, measure: measure,
        format: .count)
      return SmallFacts.builder().table(Self.definition(columns: [column])).rowIDs
    }
    let count = MeasureDefinition.count("pupils")
    #expect(ids(count) == expected)
    #expect(ids(.share(of: count, in: .over(["programme"], count))) == expected)
    // It looks at another year too.
    #expect(ids(.evolution(from: count, to: count)) == ["wood", "cars", "art"])
  }

  @Test(
    "Rows can be ordered by a column or by label, up or down",
    arguments: [
      (RowOrder(by: .column("pupils"), descending: true), ["art", "wood", "cars"]),
      (RowOrder(by: .column("pupils"), descending: false), ["cars", "wood", "art"]),
      (RowOrder(by: .lastColumn, descending: true), ["art", "wood", "cars"]),
      (RowOrder(by: .label, descending: false), ["art", "cars", "wood"]),
      (RowOrder(by: .label, descending: true), ["wood", "cars", "art"]),
    ])
  func order(order: RowOrder, expected: [String]) {
    #expect(SmallFacts.builder().table(Self.definition(order: order)).rowIDs == expected)
  }

  @Test("Equal numbers are ordered by label, and rows without a number stand last")
  func ties() {
    let rows = [
      SmallFacts.Row("2020", "d", "F", "inside", 5), SmallFacts.Row("2020", "b", "F", "inside", 5),
      SmallFacts.Row("2020", "c", "F", "inside", Amount(missing: .notAvailable)),
      SmallFacts.Row("2020", "a", "F", "inside", 1),
    ]
    func ids(_ descending: Bool) -> [String] {
      let order = RowOrder(by: .column("pupils"), descending: descending)
      return SmallFacts.builder(rows).table(Self.definition(order: order)).rowIDs
    }
    #expect(ids(true) == ["b", "d", "a", "c"])
    #expect(ids(false) == ["a", "b", "d", "c"])
  }

  @Test("Ties are ordered by the Dutch label, not by the identifier")
  func labels() {
    let labels = CategoryLabels([
      "programme": [
        "wood": LocalizedText(nl: "Aardewerk", fr: "Z", en: "Z"),
        "art": LocalizedText(nl: "Zang", fr: "A", en: "A"),
      ]
    ])
    let order = RowOrder(by: .label, descending: false)
    let table = SmallFacts.builder(labels: labels).table(Self.definition(order: order))
    #expect(table.rowIDs == ["wood", "art", "cars"])
    #expect(table.rows[0].labels == [LocalizedText(nl: "Aardewerk", fr: "Z", en: "Z")])
  }

  @Test("Beyond the top the rows are summed in one, before the total")
  func top() {
    var axis = Self.programmes
    axis.total = LocalizedText(all: "Total")
    let table = SmallFacts.builder().table(
      Self.definition(rows: [axis], order: Self.byPupils, top: 1))
    #expect(table.rowIDs == ["art", "other", "total"])
    #expect(table.rows.map(\.role) == [.body, .other, .total])
    #expect(table.values == [Self.numbers(30), Self.numbers(31), Self.numbers(61)])
    #expect(table.rows[1].labels == [LocalizedText(all: "Other")])
    #expect(table.cells[2][0].parts == table.cells[..<2].map { $0[0].expression })
  }

  @Test("A top with room for all rows sums none of them", arguments: [3, 4])
  func topIsEnough(top: Int) {
    let table = SmallFacts.builder().table(Self.definition(order: Self.byPupils, top: top))
    #expect(table.rowIDs == ["art", "wood", "cars"])
  }

  @Test("A top of none sums every row", arguments: [0, -1])
  func topOfNone(top: Int) {
    let table = SmallFacts.builder().table(Self.definition(order: Self.byPupils, top: top))
    #expect(table.rowIDs == ["other"])
    #expect(table.values == [Self.numbers(61)])
  }

  @Test("A row that is kept last is neither ordered nor counted in the top")
  func pinned() {
    var axis = Self.programmes
    axis.last = ["art"]
    func ids(top: Int?) -> [String] {
      SmallFacts.builder()
        .table(Self.definition(rows: [axis], order: Self.byPupils, top: top)).rowIDs
    }
    #expect(ids(top: nil) == ["wood", "cars", "art"])
    #expect(ids(top: 1) == ["wood", "other", "art"])
  }

  @Test("A row that is kept last stands last without an order too")
  func pinnedWithoutOrder() {
    var axis = Self.programmes
    axis.last = ["wood"]
    let table = SmallFacts.builder().table(Self.definition(rows: [axis]))
    #expect(table.rowIDs == ["cars", "art", "wood"])
  }

  @Test("The filter limits rows and numbers, and a category that does not occur has no row")
  func filter() {
    let table = SmallFacts.builder().table(
      Self.definition(filter: [.one("school-year", "2019")]))
    #expect(table.rowIDs == ["wood", "cars"])
    #expect(table.values == [Self.numbers(12), Self.numbers(4)])
  }

  @Test("Members that are listed have a row even where they do not occur")
  func listed() {
    var axis = Self.programmes
    axis.members = ["cars", "steel", "wood"].map { AxisMember(id: $0, selection: .category($0)) }
    axis.total = LocalizedText(all: "Total")
    let table = SmallFacts.builder().table(Self.definition(rows: [axis]))
    #expect(table.rowIDs == ["cars", "steel", "wood", "total"])
    #expect(table.values == [9, 0, 22, 61].map { Self.numbers($0) })
    // The rows shown are not all rows, so the total is not their sum.
    #expect(table.cells[3][0].parts.isEmpty)
  }

  @Test("A population that does not occur gives a table without rows")
  func empty() {
    var axis = Self.programmes
    let nowhere = Self.definition(filter: [.one("school-year", "1999")])
    #expect(SmallFacts.builder().table(nowhere).rows.isEmpty)
    axis.total = LocalizedText(all: "Total")
    let total = SmallFacts.builder().table(
      Self.definition(filter: [.one("school-year", "1999")], rows: [axis]))
    #expect(total.rows.isEmpty)
    #expect(total.cells.isEmpty)
  }

  @Test("Groups of categories and regions are rows like any other")
  func groups() {
    var axis = AxisDefinition(dimension: "place", heading: LocalizedText(all: "Place"))
    axis.members = [
      AxisMember(id: "here", selection: .region("in", excluding: [])),
      AxisMember(id: "rest", selection: .region("everywhere", excluding: ["in"])),
      AxisMember(id: "both", selection: .anyOf(["inside", "outside"])),
    ]
    let table = SmallFacts.builder().table(Self.definition(rows: [axis]))
    #expect(table.rowIDs == ["here", "rest", "both"])
    #expect(table.values == [34, 27, 61].map { Self.numbers($0) })
  }

  @Test("Regions beyond the top are not summed: they may overlap")
  func topOfRegions() {
    var axis = AxisDefinition(dimension: "place", heading: LocalizedText(all: "Place"))
    axis.members = ["in", "out", "everywhere"].map {
      AxisMember(id: $0, selection: .region($0, excluding: []))
    }
    let table = SmallFacts.builder().table(
      Self.definition(rows: [axis], order: Self.byPupils, top: 1))
    #expect(table.rowIDs == ["everywhere", "in", "out"])
    #expect(table.values == [61, 34, 27].map { Self.numbers($0) })
  }
}
