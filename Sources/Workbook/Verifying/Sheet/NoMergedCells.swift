/// Merged cells break sorting, selecting and reading aloud.
struct NoMergedCells: WorkbookCheck {
  let card = CheckCard(
    21, "no-merged-cells", .essential, "Cells can't be merged.", remedy: "Unmerge them.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for range in sheet.merges { report.add(sheet, range, "The cells are merged") }
    }
  }
}
