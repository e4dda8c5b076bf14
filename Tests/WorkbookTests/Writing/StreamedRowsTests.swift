import Foundation
import Testing
import Workbook

@Suite("Streamed rows")
struct StreamedRowsTests {
  /// Rows of a whole number, a fraction and a text, with a hole in every fifth.
  private struct Rows: RowStream {
    let count: Int
    var made = 0

    mutating func next(into row: inout RowCells) throws(WorkbookError) -> Bool {
      guard made < count else { return false }
      try row.add(Double(made))
      if made % 5 == 0 { row.skip() } else { try row.add(Double(made) / 7) }
      try row.add("a<b & \(made % 9) _x0041_")
      made += 1
      return true
    }
  }

  private static func workbook(_ stream: @escaping @Sendable () -> any RowStream) -> Workbook {
    var workbook = Workbook(
      properties: DocumentProperties(
        title: "Large", author: "Nobody", language: "en-GB", created: 1_704_067_200))
    let percent = workbook.styles.register(Style(numberFormat: "0.0%"))
    var sheet = Sheet(name: "Data")
    sheet.cells = ["Number", "Share", "Text"].enumerated().map {
      Cell(CellAddress(row: 0, column: $0.offset), .text($0.element))
    }
    sheet.rows = StreamedRows(styles: [.body, percent, .body], stream)
    var other = Sheet(name: "Other")
    other.cells = [Cell(CellAddress(row: 0, column: 0), .text("After"))]
    workbook.sheets = [sheet, other]
    return workbook
  }

  @Test("every cell comes back, below the header, with the style of its column")
  func readBack() throws {
    let scratch = try WritingScratch()
    let count = 40_000  // More than one chunk of the packed sheet.
    try WorkbookWriter.write(
      Self.workbook { Rows(count: count) }, to: scratch.path("large.xlsx"))
    let reader = try SpreadsheetReader(path: scratch.path("large.xlsx"))
    #expect(reader.sheets.map(\.name) == ["Data", "Other"])
    let rows = try reader.rows(of: reader.sheets[0])
    var row = rows.emptyRow
    let hasHeader = try rows.next(into: &row)
    #expect(hasHeader)
    var read = 0
    var styles: Set<Int> = []
    while try rows.next(into: &row) {
      #expect(row.row == read + 1)
      let values = row.cells.map { row.value($0) }
      var expected: [ReadCell] = [.number(Double(read)), .text("a<b & \(read % 9) _x0041_")]
      if read % 5 != 0 {
        expected.insert(.number(Double(read) / 7), at: 1)
        styles.insert(row.cells[1].style)
      }
      #expect(values == expected)
      read += 1
    }
    #expect(read == count)
    #expect(styles.count == 1)
    #expect(styles != [row.cells[0].style])
  }

  @Test("equal rows give equal bytes, whichever thread packed them")
  func sameBytes() throws {
    let scratch = try WritingScratch()
    for name in ["a.xlsx", "b.xlsx"] {
      try WorkbookWriter.write(Self.workbook { Rows(count: 60_000) }, to: scratch.path(name))
    }
    #expect(try scratch.bytes("a.xlsx") == scratch.bytes("b.xlsx"))
  }

  /// One row with a value that no file can hold.
  private struct OneBadRow: RowStream {
    let bad: Double?
    var isOver = false

    mutating func next(into row: inout RowCells) throws(WorkbookError) -> Bool {
      guard !isOver else { return false }
      isOver = true
      if let bad { try row.add(bad) } else { try row.add("\u{0}") }
      return true
    }
  }

  @Test(
    "a value that can't be written is refused by its cell, and no file is left",
    arguments: [Double.nan, nil])
  func refusals(bad: Double?) throws {
    let scratch = try WritingScratch()
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter.write(
        Self.workbook { OneBadRow(bad: bad) }, to: scratch.path("bad.xlsx"))
    }
    #expect(error?.cell == "A2")
    #expect(error?.sheet == "Data")
    #expect(try scratch.names().isEmpty)
  }

  @Test("many workbooks are written at once, and the first failure is told")
  func many() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.writeEach(20) { number in
      (Self.workbook { Rows(count: number) }, scratch.path("\(number).xlsx"))
    }
    #expect(try scratch.names().count == 20)
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter.writeEach(3) { number in
        (Self.workbook { Rows(count: 1) }, scratch.path(number == 1 ? "missing/x.xlsx" : "x.xlsx"))
      }
    }
    #expect(error?.code == "output-not-created")
  }
}
