/// What stands below a table is not found by those who stop at its end.
struct NothingBelowTables: WorkbookCheck {
  let card = CheckCard(
    25, "nothing-below-tables", .best, "No cell below the last table can hold anything.",
    remedy: "Move the text above the table.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      guard let last = sheet.tables.map(\.range.last.row).max() else { continue }
      if let cell = sheet.filledCells.first(where: { $0.address.row > last }) {
        report.add(sheet, cell.address, "The last table ends in row \(last + 1)")
      }
    }
  }
}
