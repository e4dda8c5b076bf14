/// A number that does not fit shows as ####, a word that does not fit is cut.
struct ColumnsWideEnough: WorkbookCheck {
  let card = CheckCard(
    30, "columns-wide-enough", .best,
    "Columns of tables must have a width that fits their numbers and words; long texts must wrap.",
    remedy: "Widen the column, or let the text wrap.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        for column in table.columns { examine(column, table, sheet, workbook, &report) }
      }
    }
  }

  private func examine(
    _ column: Int, _ table: ReadTable, _ sheet: ReadSheet, _ workbook: WorkbookContents,
    _ report: inout CheckReport
  ) {
    let top = CellAddress(row: table.range.first.row, column: column)
    guard let width = sheet.columns.first(where: { $0.columns.contains(column) })?.width else {
      return report.add(sheet, top, "The column has no width of its own")
    }
    let room = width * 7 + 5
    for row in table.range.first.row...table.range.last.row {
      guard let cell = sheet.cell(CellAddress(row: row, column: column)) else { continue }
      let needed = ShownWidth.pixels(cell, workbook.style(cell))
      if needed > room {
        report.add(
          sheet, cell.address,
          "The column is \(Int(room)) pixels wide, the cell needs about \(Int(needed))")
        return
      }
    }
  }
}
