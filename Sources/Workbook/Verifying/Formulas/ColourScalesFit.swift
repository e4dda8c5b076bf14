/// A total in a colour scale makes all other cells look alike.
struct ColourScalesFit: WorkbookCheck {
  let card = CheckCard(
    55, "colour-scales-fit", .safety,
    "A rule that colours by value must cover cells of one table body, without headers and totals.",
    remedy: "Apply the rule to the body of the table only.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for range in sheet.conditionalFormats.flatMap(\.ranges) where !fits(range, sheet) {
        report.add(sheet, range, "The rule covers more than rows of one table")
      }
    }
  }

  private func fits(_ range: CellRange, _ sheet: ReadSheet) -> Bool {
    sheet.tables.contains { table in
      guard let body = table.body, body.contains(range.first.row), body.contains(range.last.row)
      else { return false }
      return table.columns.contains(range.first.column) && table.columns.contains(range.last.column)
        && !(range.first.row...range.last.row).contains { sheet.isTotal(table, row: $0) }
    }
  }
}
