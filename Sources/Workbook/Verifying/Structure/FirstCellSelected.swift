/// A screen reader starts at the selected cell of the active sheet.
struct FirstCellSelected: WorkbookCheck {
  let card = CheckCard(
    15, "first-cell-selected", .essential,
    "The first sheet must be active, and cell A1 selected on every sheet.",
    remedy: "Select A1 on each sheet, go to the first sheet and save.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    if workbook.activeSheet != 0 {
      report.add("The sheet shown first is number \(workbook.activeSheet + 1)")
    }
    for sheet in workbook.sheets where sheet.selectedCell != "A1" {
      report.add(sheet, "The selected cell is \(sheet.selectedCell)")
    }
  }
}
