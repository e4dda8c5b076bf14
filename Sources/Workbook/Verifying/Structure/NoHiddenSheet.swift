/// What is hidden is found by those who look, and missed by those who should see it.
struct NoHiddenSheet: WorkbookCheck {
  let card = CheckCard(
    13, "no-hidden-sheet", .best, "No sheet can be hidden.",
    remedy: "Show the sheet, or delete it.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets where sheet.visibility != .visible {
      report.add(sheet, "The sheet is hidden")
    }
  }
}
