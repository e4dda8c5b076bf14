import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Live formulas")
struct FormulaTextTests {
  typealias Place = CellLocations.Location

  static let wood = SampleTable.pupils("wood", "2019")
  static let art = SampleTable.pupils("art", "2019")
  static let cars = SampleTable.pupils("cars", "2019")
  static let all = SampleTable.pupils(nil, "2019")
  static let hidden = SampleTable.pupils("steel", "2019")

  /// Counts in B2:B5 of the first sheet, its header in row 1.
  static let counts = TableGrid(
    sheet: "Bijlage 3", headerRow: 0,
    table: SampleTable.table(
      "counts", rows: ["wood", "art", "cars", "all"], columns: ["2019"],
      [[wood], [art], [cars], [all]].map { row in row.map { SampleTable.cell(7, $0) } }))

  /// One row from B2 on, on a sheet with an apostrophe, with cells of the given derivation.
  static func other(
    _ expressions: [Expression], formats: [NumberKind] = [], sheet: String = "Brussel '19"
  ) -> TableGrid {
    TableGrid(
      sheet: sheet, headerRow: 0,
      table: SampleTable.table(
        "other", rows: ["r"], columns: expressions.indices.map { "\($0)" }, formats: formats,
        [expressions.map { SampleTable.cell(1, $0) }]))
  }

  static func formula(
    _ expression: Expression?, parts: [Expression] = [], sheet: String = "Elders",
    row: Int = 8, column: Int = 8, factor: Double = 1, grids: [TableGrid] = [counts]
  ) -> String? {
    FormulaText(locations: CellLocations(grids)).formula(
      of: SampleTable.cell(1, expression, parts: parts),
      at: Place(sheet: sheet, address: CellAddress(row: row, column: column)),
      displayFactor: factor)
  }

  @Test(
    "The form of a formula follows that of the derivation",
    arguments: [
      (.ratio(wood, all), "'Bijlage 3'!B2/'Bijlage 3'!B5"),
      (.difference(wood, art), "'Bijlage 3'!B2-'Bijlage 3'!B3"),
      (.ratio(.difference(wood, art), art), "('Bijlage 3'!B2-'Bijlage 3'!B3)/'Bijlage 3'!B3"),
      (
        .difference(wood, .difference(art, cars)),
        "'Bijlage 3'!B2-('Bijlage 3'!B3-'Bijlage 3'!B4)"
      ),
      (
        .difference(.difference(wood, art), cars), "'Bijlage 3'!B2-'Bijlage 3'!B3-'Bijlage 3'!B4"
      ),
      (.ratio(wood, .ratio(art, cars)), "'Bijlage 3'!B2/('Bijlage 3'!B3/'Bijlage 3'!B4)"),
      (.ratio(.ratio(wood, art), cars), "'Bijlage 3'!B2/'Bijlage 3'!B3/'Bijlage 3'!B4"),
      (.difference(.ratio(wood, art), cars), "'Bijlage 3'!B2/'Bijlage 3'!B3-'Bijlage 3'!B4"),
      (.difference(wood, .ratio(art, cars)), "'Bijlage 3'!B2-'Bijlage 3'!B3/'Bijlage 3'!B4"),
      (.ratio(wood, .difference(art, cars)), "'Bijlage 3'!B2/('Bijlage 3'!B3-'Bijlage 3'!B4)"),
      (.ratio(wood, .constant(7)), "'Bijlage 3'!B2/7"),
      (.difference(wood, .constant(0.5)), "'Bijlage 3'!B2-0.5"),
      (.sum([wood, art, cars]), "SUM('Bijlage 3'!B2:B4)"),
      (.sum([wood, cars]), "SUM('Bijlage 3'!B2,'Bijlage 3'!B4)"),
      (.ratio(wood, .sum([wood, cars])), "'Bijlage 3'!B2/SUM('Bijlage 3'!B2,'Bijlage 3'!B4)"),
      (wood, "'Bijlage 3'!B2"), (.constant(7), "7"),
    ] as [(Expression, String)])
  func forms(expression: Expression, expected: String) {
    #expect(Self.formula(expression) == expected)
  }

  @Test("On the same sheet a reference needs no sheet")
  func sameSheet() {
    #expect(Self.formula(.ratio(Self.wood, Self.all), sheet: "Bijlage 3") == "B2/B5")
    #expect(
      Self.formula(Self.all, parts: [Self.wood, Self.art], sheet: "Bijlage 3") == "SUM(B2:B3)")
    #expect(Self.formula(Self.all, parts: [Self.wood], sheet: "Bijlage 3") == "SUM(B2)")
  }

  @Test("An apostrophe in the name of a sheet is doubled")
  func apostrophe() {
    let grids = [Self.other([Self.wood, Self.art])]
    #expect(Self.formula(Self.wood, grids: grids) == "'Brussel ''19'!B2")
    #expect(Self.formula(.sum([Self.wood, Self.art]), grids: grids) == "SUM('Brussel ''19'!B2:C2)")
  }

  @Test("Percentage points and indexes are calculated before they are multiplied for display")
  func displayFactor() {
    let change = Expression.difference(Self.wood, Self.art)
    #expect(
      Self.formula(change, sheet: "Bijlage 3", factor: 100) == "(B2-B3)*100")
    #expect(
      Self.formula(Self.all, parts: [Self.wood, Self.art], sheet: "Bijlage 3", factor: 100)
        == "(SUM(B2:B3))*100")
  }

  @Test("A cell that is shown times 100 is never referred to")
  func displayFactorReference() {
    let change = Expression.difference(Self.wood, Self.art)
    let grids = [Self.counts, Self.other([change], formats: [.points(decimals: 1)])]
    #expect(Self.formula(change, grids: grids) == "'Bijlage 3'!B2-'Bijlage 3'!B3")
  }

  @Test("A number that comes straight from the facts has no formula where it is published first")
  func first() {
    #expect(Self.formula(Self.wood, sheet: "Bijlage 3", row: 1, column: 1) == nil)
    // The same number on the same sheet and elsewhere refers to the first.
    #expect(Self.formula(Self.wood, sheet: "Bijlage 3", row: 9, column: 1) == "B2")
  }

  @Test("No formula refers to its own cell", arguments: [true, false])
  func itself(isSum: Bool) {
    let share = Expression.ratio(Self.wood, Self.all)
    let grids = [Self.counts, Self.other([share, share], sheet: "S")]
    let own = Self.formula(share, sheet: "S", row: 1, column: 1, grids: grids)
    #expect(own == "'Bijlage 3'!B2/'Bijlage 3'!B5")
    #expect(Self.formula(share, sheet: "S", row: 1, column: 2, grids: grids) == "B2")
    // A total that is its own only part stays a number.
    let total = Self.formula(Self.all, parts: [Self.all], sheet: "Bijlage 3", row: 4, column: 1)
    #expect(total == nil)
  }

  @Test(
    "Where a part is not published there is no formula",
    arguments: [
      .ratio(wood, hidden), .difference(hidden, wood), .sum([wood, hidden]), hidden,
      .firstAvailable([wood]), .sum([]), .ratio(.sum([]), wood),
    ] as [Expression])
  func unpublished(expression: Expression) {
    #expect(Self.formula(expression) == nil)
    #expect(Self.formula(Self.all, parts: [Self.wood, Self.hidden], sheet: "S") == nil)
  }

  @Test("A part that is shown by a symbol is not published")
  func symbol() {
    var table = Self.counts.table
    table.cells[0][0] = TableCell(.missing(.suppressed), expression: Self.wood)
    let grids = [TableGrid(sheet: "Bijlage 3", headerRow: 0, table: table)]
    #expect(Self.formula(.ratio(Self.wood, Self.all), grids: grids) == nil)
    #expect(Self.formula(Self.all, parts: [Self.wood, Self.art], grids: grids) == nil)
    #expect(Self.formula(nil) == nil)
  }

  @Test("A sum of more cells than a function takes, or longer than a formula may be, is a number")
  func limits() {
    let parts = (0..<256).map { SampleTable.pupils("p\($0)", "2019") }
    /// Every part in a row of its own, with a row between them.
    func grids(_ sheet: String) -> [TableGrid] {
      let rows = parts.flatMap { [$0, .constant(0)] }
      return [
        TableGrid(
          sheet: sheet, headerRow: 0,
          table: SampleTable.table(
            "t", rows: rows.indices.map { "\($0)" }, columns: ["2019"],
            rows.map { [SampleTable.cell(1, $0)] }))
      ]
    }
    func sum(_ count: Int, _ sheet: String) -> String? {
      Self.formula(.sum(Array(parts.prefix(count))), grids: grids(sheet))
    }
    #expect(sum(255, "S")?.hasPrefix("SUM('S'!B2,'S'!B4,") == true)
    #expect(sum(256, "S") == nil)
    #expect(sum(255, "Een blad met een lange naam van") == nil)
  }

  @Test("Parts next to each other in a row are a range, whatever their order")
  func range() {
    let grids = [Self.other([Self.wood, Self.art, Self.cars], sheet: "S")]
    func sum(_ parts: [Expression]) -> String? {
      Self.formula(.sum(parts), sheet: "S", grids: grids)
    }
    #expect(sum([Self.cars, Self.wood, Self.art]) == "SUM(B2:D2)")
    #expect(sum([Self.wood, Self.cars]) == "SUM(B2,D2)")
    #expect(sum([Self.wood, Self.wood]) == "SUM(B2,B2)")
  }
}
