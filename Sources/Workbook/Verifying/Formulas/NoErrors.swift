/// An error in a cell is the first thing that readers quote.
struct NoErrors: WorkbookCheck {
  let card = CheckCard(
    52, "no-errors", .safety, "No cell can hold an error such as #DIV/0!.",
    remedy: "Write a symbol such as [z] where there is no result.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        if case .error(let error) = cell.value {
          report.add(sheet, cell.address, "The cell holds \(error)")
        }
      }
    }
  }
}
