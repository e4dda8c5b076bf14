/// An Excel table tells every program where the data are and what the columns are called.
struct DataInTables: WorkbookCheck {
  let card = CheckCard(
    35, "data-in-tables", .essential,
    "Rows of data must stand in an Excel table with one header row.",
    remedy: "Select the data and choose Insert > Table.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      var row = -1
      for cell in sheet.filledCells
      where !sheet.isInTable(cell.address) && !isCaption(cell, sheet) {
        if cell.address.row == row {
          report.add(sheet, cell.address, "The row has several cells and is in no table")
          break
        }
        row = cell.address.row
      }
      for table in sheet.tables where table.headerRows != 1 {
        report.add(
          sheet, table.range, "The table '\(table.name)' has \(table.headerRows) header rows")
      }
    }
  }

  /// Whether a cell lies above the first column of a table that stands beside another.
  private func isCaption(_ cell: ReadSheetCell, _ sheet: ReadSheet) -> Bool {
    sheet.tables.contains {
      $0.range.first.column > 0 && $0.range.first.column == cell.address.column
        && cell.address.row < $0.range.first.row
    }
  }
}
