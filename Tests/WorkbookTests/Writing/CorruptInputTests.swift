import Testing
import Workbook

/// The inputs that libxlsxwriter 1.1.4 takes without a word and turns into a file that is broken or wrong.
///
/// Each was tried on the library alone. Some can't be asked for at all: merged cells and top-N rules have
/// no place in the model, texts are valid UTF-8 by their type, table formulas are never written. Numbers
/// under a Belgian locale and 0.1 + 0.2 are tested with the writer; the order of dictionaries with the tool.
@Suite("Inputs that the library turns into broken files")
struct CorruptInputTests {
  /// A change, the code of its refusal, and what the message must name.
  private static let cases: [(RefusalCase, String)] = [
    (
      RefusalCase("NaN", "number-not-finite", at: "E20") { $0.addCell(.number(.nan)) },
      "[Voorblad]!E20"
    ),
    (
      RefusalCase("infinity", "number-not-finite", at: "E20") { $0.addCell(.number(.infinity)) },
      "[Voorblad]!E20"
    ),
    (
      RefusalCase("two tables with one name", "name-twice") {
        $0.sheets[2].tables = $0.sheets[1].tables
      }, "Leerlingen"
    ),
    (
      RefusalCase("overlapping tables", "tables-overlap") {
        var second = $0.sheets[1].tables[0]
        second.name = "Tweede"
        $0.sheets[1].tables.append(second)
      }, "Tweede"
    ),
    (
      RefusalCase("duplicate headers", "table-headers") { book in
        book.changeTable { $0.headers[1] = $0.headers[0] }
      }, "!B4"
    ),
    (
      RefusalCase("a table without headers", "table-headers") { book in
        book.changeTable { $0.headers = [] }
      }, "[2024]"
    ),
    (
      RefusalCase("a header with a line break", "text-line-break") { book in
        book.changeTable { $0.headers[1] = "Meisjes\n(aantal)" }
      }, "!B4"
    ),
    (
      RefusalCase("a table name like a cell", "name-like-cell") { book in
        book.changeTable { $0.name = "AB12" }
      }, "AB12"
    ),
    (
      RefusalCase("a table name with a space", "name-syntax") { book in
        book.changeTable { $0.name = "met spatie" }
      }, "met spatie"
    ),
    (
      RefusalCase("a name that begins with a digit", "name-syntax") {
        $0.definedNames[0].name = "1stem"
      }, "1stem"
    ),
    (
      RefusalCase("a structured reference", "formula-structured", at: "E20") {
        $0.addCell(.formula("[@x]", result: .number(1)))
      }, "[Voorblad]!E20"
    ),
    (
      RefusalCase("a chart over a symbol", "chart-value") {
        $0.sheets[0].cells.append(Cell(CellAddress(row: 60, column: 0), .text("a")))
        $0.sheets[0].cells.append(Cell(CellAddress(row: 60, column: 1), .text("[c]")))
        let place = CellAddress(row: 60, column: 0)
        let value = CellAddress(row: 60, column: 1)
        $0.changeSeries {
          $0.sheet = "Voorblad"
          $0.categories = [CellRange(place, place)]
          $0.values = [CellRange(value, value)]
        }
      }, "B61"
    ),
    (
      RefusalCase("a text that is too long", "text-too-long", at: "E20") {
        $0.addCell(.text(String(repeating: "a", count: 32_768)))
      }, "[Voorblad]!E20"
    ),
    (
      RefusalCase("an address that is too long", "text-too-long", at: "E20") {
        $0.addCell(.link("Cijfers", .web("https://vgc.be/" + String(repeating: "a", count: 2_065))))
      }, "[Voorblad]!E20"
    ),
    (
      RefusalCase("a sheet name of 32 characters", "text-too-long") {
        $0.sheets.append(Sheet(name: String(repeating: "a", count: 32)))
      }, String(repeating: "a", count: 31)
    ),
    (
      RefusalCase("a sheet name with a slash", "sheet-name") {
        $0.sheets.append(Sheet(name: "a/b"))
      }, "a/b"
    ),
    (
      RefusalCase("a sheet name with an apostrophe", "sheet-name") {
        $0.sheets.append(Sheet(name: "'a"))
      }, "'a"
    ),
    (
      RefusalCase("a reserved sheet name", "sheet-name") {
        $0.sheets.append(Sheet(name: "History"))
      }, "History"
    ),
    (
      RefusalCase("a sheet twice", "sheet-name-twice") {
        $0.sheets.append(Sheet(name: "VOORBLAD"))
      }, "VOORBLAD"
    ),
    (
      RefusalCase("a cell twice", "cell-twice", at: "A1") {
        $0.sheets[0].cells.append(Cell(CellAddress(row: 0, column: 0), .blank))
      }, "[Voorblad]!A1"
    ),
    (
      RefusalCase("a text with NUL", "text-forbidden-character", at: "E20") {
        $0.addCell(.text("a\0b"))
      }, "[Voorblad]!E20"
    ),
  ]

  @Test("each is refused, the message names its place and what must be, and nothing is written")
  func refused() throws {
    for (refusal, name) in Self.cases {
      try refusal.expectRefusal()
      var workbook = SampleWorkbook.make()
      refusal.change(&workbook)
      let error = #expect(throws: WorkbookError.self) { try WorkbookWriter.check(workbook) }
      let message = error.map(\.description) ?? ""
      #expect(message.contains(name), "\(refusal.testDescription): \(message)")
      #expect(
        message.contains("must") || message.contains("can't"),
        "\(refusal.testDescription): \(message)")
    }
  }
}
