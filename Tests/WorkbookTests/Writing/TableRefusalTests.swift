import Testing
import Workbook

@Suite("Refusals: tables and pages")
struct TableRefusalTests {
  private static func table(
    _ change: @escaping @Sendable (inout TableRange) -> Void
  ) -> @Sendable (inout Workbook) -> Void {
    { $0.changeTable(change) }
  }

  static let tables: [RefusalCase] = [
    RefusalCase("two tables of one name", "name-twice") {
      $0.sheets[2].tables = $0.sheets[1].tables
    },
    RefusalCase("two tables over each other", "tables-overlap") {
      var second = $0.sheets[1].tables[0]
      second.name = "Tweede"
      $0.sheets[1].tables.append(second)
    },
    RefusalCase(
      "a table off the sheet", "range-off-sheet", table { $0.range.last.row = 1_048_576 }),
    RefusalCase("a range from bottom to top", "range-off-sheet", table { $0.range.last.row = 0 }),
    RefusalCase("a table without a body", "table-empty", table { $0.range.last.row = 4 }),
    RefusalCase("a header missing", "table-headers", table { $0.headers.removeLast() }),
    RefusalCase(
      "a header other than its cell", "table-headers", at: "B4", table { $0.headers[1] = "Jongens" }
    ),
    RefusalCase("a header of spaces", "text-missing", table { $0.headers[1] = " " }),
    RefusalCase(
      "a header with a line break", "text-line-break", table { $0.headers[1] = "Meisjes\n(aantal)" }
    ),
    RefusalCase(
      "a header of 256 characters", "text-too-long",
      table { $0.headers[1] = String(repeating: "a", count: 256) }),
    RefusalCase(
      "two headers that differ in capitals", "table-headers", at: "C4",
      table { $0.headers[2] = "MEISJES" }),
    RefusalCase("a header cell that is a number", "table-headers", at: "B4") { book in
      let place = CellAddress(row: 3, column: 1)
      for index in book.sheets[1].cells.indices where book.sheets[1].cells[index].address == place {
        book.sheets[1].cells[index].content = .number(2024)
      }
      book.changeTable { $0.headers[1] = "2024" }
    },
    RefusalCase(
      "a description with NUL", "text-forbidden-character", table { $0.alternativeText = "\0" }),
  ]

  static let pages: [RefusalCase] = [
    RefusalCase("a column of no width", "column-width") { $0.sheets[0].columnWidths = [0] },
    RefusalCase("a column of 256 characters", "column-width") {
      $0.sheets[0].columnWidths = [256]
    },
    RefusalCase("a row of no height", "row-height") { $0.sheets[0].rowHeights = [0: 0] },
    RefusalCase("a row off the sheet", "row-height") { $0.sheets[0].rowHeights = [-1: 20] },
    RefusalCase("panes off the sheet", "cell-off-sheet") {
      $0.sheets[0].frozenAt = CellAddress(row: -1, column: 0)
    },
    RefusalCase("a tab colour of more than 24 bits", "color-unknown") {
      $0.sheets[0].tabColor = 0x100_0000
    },
    RefusalCase("repeated rows off the sheet", "print-rows") {
      $0.sheets[0].print.repeatedRows = -1...2
    },
    RefusalCase("a footer of 256 characters with its codes", "text-too-long") {
      $0.sheets[0].print.footerLeft = String(repeating: "&", count: 127)
    },
    RefusalCase("a page break above the first row", "print-breaks") {
      $0.sheets[0].print.pageBreaks = [0]
    },
    RefusalCase("a page break twice", "print-breaks") { $0.sheets[0].print.pageBreaks = [3, 3] },
    RefusalCase("1,024 page breaks", "print-breaks") {
      $0.sheets[0].print.pageBreaks = Array(1...1_024)
    },
    RefusalCase("a sheet on no page", "print-pages") { $0.sheets[1].print.pagesTall = 0 },
    RefusalCase("one part of a sheet to print", "print-areas") {
      $0.sheets[1].print.split = PrintSplit(repeatedColumns: 1, areas: [range("A1:B9")])
    },
    RefusalCase("parts of a sheet that overlap", "print-areas") {
      $0.sheets[1].print.split = PrintSplit(
        repeatedColumns: 1, areas: [range("A1:B9"), range("B4:C9")])
    },
    RefusalCase("parts of a sheet with less than no labels", "print-areas") {
      $0.sheets[1].print.split = PrintSplit(
        repeatedColumns: -1, areas: [range("A1:B9"), range("C4:C9")])
    },
    RefusalCase("more parts of a sheet than a formula holds", "print-areas") {
      $0.sheets[1].print.split = PrintSplit(
        repeatedColumns: 1,
        areas: (1...600).map {
          CellRange(CellAddress(row: 0, column: $0), CellAddress(row: 9, column: $0))
        })
    },
    RefusalCase("a scale of one colour", "color-scale") {
      $0.sheets[1].colorScales[0].colors = [0xFFFFFF]
    },
    RefusalCase("a scale off the sheet", "range-off-sheet") {
      $0.sheets[1].colorScales[0].ranges[0].first.column = -1
    },
  ]

  private static func range(_ text: String) -> CellRange {
    CellRange(a1: text) ?? CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 0))
  }

  @Test("a table that Excel would repair is refused", arguments: tables)
  func refusesTable(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }

  @Test("a page that can't be shown or printed is refused", arguments: pages)
  func refusesPage(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }
}
