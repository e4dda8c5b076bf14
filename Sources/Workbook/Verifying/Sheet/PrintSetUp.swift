/// Annexes are printed, and a table that runs over four pages without headers is lost.
struct PrintSetUp: WorkbookCheck {
  let card = CheckCard(
    29, "print-set-up", .best,
    "Sheets must print on A4, one page wide, with the header row on each page and a page number.",
    remedy: "Set paper, fit, print titles and footer under Page Layout.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.filledCells.isEmpty {
      if sheet.print.paper != 9 { report.add(sheet, "The paper is not A4") }
      if !sheet.print.fitsPage || sheet.print.pagesWide != 1 {
        report.add(sheet, "The sheet is not fitted to the width of one page")
      }
      if !sheet.print.margins.contains(where: { $0.contains("&P") }) {
        report.add(sheet, "The footer has no page number")
      }
      guard let table = sheet.tables.first, !hasTablesBelow(sheet) else { continue }
      let titles = workbook.definedNames.first {
        $0.name == "_xlnm.Print_Titles" && $0.sheet == index
      }
      let rows = RangeReference.list(titles?.formula ?? "").map(\.range)
      let lastHeader = CellAddress(row: table.range.first.row, column: table.range.last.column)
      if !rows.contains(where: { $0.contains(table.range.first) && $0.contains(lastHeader) }) {
        report.add(sheet, table.range.first, "The header row is not repeated on each page")
      }
    }
  }

  /// The header of one table over the rows of another would mislead.
  private func hasTablesBelow(_ sheet: ReadSheet) -> Bool {
    Set(sheet.tables.map(\.range.first.row)).count > 1
  }
}
