/// A blank sheet makes readers look for what is missing.
struct NoBlankSheet: WorkbookCheck {
  let card = CheckCard(
    12, "no-blank-sheet", .essential, "Every sheet must hold something.",
    remedy: "Delete the sheet.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets where sheet.filledCells.isEmpty {
      report.add(sheet, "The sheet is blank")
    }
  }
}
