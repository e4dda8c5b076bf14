/// A coloured cell without a value tells something by colour alone.
struct NoEmptyColour: WorkbookCheck {
  let card = CheckCard(
    33, "no-empty-colour", .essential, "A cell with a fill must hold a value.",
    remedy: "Remove the fill, or write in words what it means.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      let cell = sheet.cells.first {
        $0.isEmpty && workbook.style($0).fill.map { $0 != 0xFFFFFF } ?? false
      }
      if let cell { report.add(sheet, cell.address, "The cell is coloured and empty") }
    }
  }
}
