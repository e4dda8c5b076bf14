/// Tables: ranges, headers and the cells below them.
extension Refusals {
  static func checkTables(_ sheet: Sheet, _ cells: SheetContents) throws(WorkbookError) {
    for (index, table) in sheet.tables.enumerated() {
      try checkTableRange(table, sheet: sheet.name)
      try checkHeaders(table, cells, sheet: sheet.name)
      try checkText(
        table.alternativeText, "The description of the table \"\(table.name)\"", limit: 2_000,
        sheet: sheet.name, cell: table.range.a1)
      for other in sheet.tables[..<index] where other.range.overlaps(table.range) {
        throw WorkbookError(
          "tables-overlap", sheet: sheet.name, cell: table.range.a1,
          "The table \"\(table.name)\" must not overlap \"\(other.name)\" (\(other.range.a1)).")
      }
    }
  }

  private static func checkTableRange(_ table: TableRange, sheet: String) throws(WorkbookError) {
    try checkRange(table.range, "The table \"\(table.name)\"", sheet: sheet)
    let rows = table.listRange.last.row - table.listRange.first.row
    guard rows >= 1 else {
      throw WorkbookError(
        "table-empty", sheet: sheet, cell: table.range.a1,
        "The table \"\(table.name)\" must have a row below its headers.")
    }
    let width = table.range.last.column - table.range.first.column + 1
    guard table.headers.count == width else {
      throw WorkbookError(
        "table-headers", sheet: sheet, cell: table.range.a1,
        "The table \"\(table.name)\" must have a header for each of its \(width) columns, not "
          + "\(table.headers.count).")
    }
  }

  private static func checkHeaders(
    _ table: TableRange, _ cells: SheetContents, sheet: String
  ) throws(WorkbookError) {
    var seen: Set<String> = []
    for (offset, header) in table.headers.enumerated() {
      let place = CellAddress(
        row: table.range.first.row, column: table.range.first.column + offset)
      try checkLabel(
        header, "A header of the table \"\(table.name)\"", limit: 255, sheet: sheet,
        cell: place.a1())
      guard seen.insert(header.lowercased()).inserted else {
        throw WorkbookError(
          "table-headers", sheet: sheet, cell: place.a1(),
          "Headers of the table \"\(table.name)\" must differ in more than capitals: "
            + "\"\(header)\" stands twice.")
      }
      guard cells[place]?.content == .text(header) else {
        throw WorkbookError(
          "table-headers", sheet: sheet, cell: place.a1(),
          "The cell must hold the header \"\(header)\" of the table \"\(table.name)\" as text.")
      }
    }
  }
}
