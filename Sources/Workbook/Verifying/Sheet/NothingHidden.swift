/// Hidden rows and columns mislead readers and leak what was meant to be removed.
struct NothingHidden: WorkbookCheck {
  let card = CheckCard(
    22, "nothing-hidden", .best, "No row or column can be hidden or have no height or width.",
    remedy: "Show it, or delete it.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      let flat = sheet.rowHeights.filter { $0.value == 0 }.keys
      for row in Set(sheet.hiddenRows).union(flat).sorted() {
        report.add(sheet, CellAddress(row: row, column: 0), "Row \(row + 1) is hidden")
      }
      for columns in sheet.columns where columns.isHidden || columns.width == 0 {
        let letters = CellAddress.letters(column: columns.columns.lowerBound)
        report.add(
          sheet, CellAddress(row: 0, column: columns.columns.lowerBound),
          "Column \(letters) is hidden")
      }
    }
  }
}
