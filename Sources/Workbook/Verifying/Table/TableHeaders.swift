/// The header is read aloud before each cell of its column.
struct TableHeaders: WorkbookCheck {
  let card = CheckCard(
    37, "table-headers", .essential,
    "Headers must be texts on one line, unique in their table, and the table must know them as they stand.",
    remedy: "Write a header of its own above each column.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables where table.headerRows == 1 {
        var met: Set<String> = []
        for (index, column) in table.columns.enumerated() {
          let place = CellAddress(row: table.range.first.row, column: column)
          let text = sheet.cell(place)?.text ?? ""
          if text.isEmpty { report.add(sheet, place, "The column has no header") }
          if text.contains("\n") { report.add(sheet, place, "The header has several lines") }
          if !met.insert(text.lowercased()).inserted, !text.isEmpty {
            report.add(sheet, place, "The table has the header '\(text)' twice")
          }
          if table.headers.count != table.columns.count || table.headers[index] != text {
            report.add(sheet, place, "The table calls this column differently")
          }
        }
      }
    }
  }
}
