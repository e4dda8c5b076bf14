/// One hidden number among shown ones and their total is no secret: a subtraction gives it.
struct NoLoneHidden: WorkbookCheck {
  let card = CheckCard(
    58, "no-lone-hidden", .safety,
    "A row or column with a total can't have exactly one hidden cell.",
    remedy: "Hide a second cell of that row or column, or the total.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables where hasHidden(sheet, table) {
        let lines = AdditiveLines(sheet, table, workbook)
        for cell in lone(lines.columns) + lone(lines.rows) {
          report.add(sheet, cell.address, "Total and other parts give the hidden number")
        }
      }
    }
  }

  private func hasHidden(_ sheet: ReadSheet, _ table: ReadTable) -> Bool {
    sheet.bodyColumns(table).contains { column in
      column.cells.contains { Shorthand.symbol($0.text) == Shorthand.hidden }
    }
  }

  /// The hidden cells that a subtraction gives.
  ///
  /// Lines that are wholly shown prove whether the total is that of the parts; where none is, the word
  /// "total" is believed.
  private func lone(_ lines: [AdditiveLines.Line]) -> [ReadSheetCell] {
    let shown = lines.filter { $0.sum != nil && $0.total.number != nil }
    guard shown.allSatisfy(\.addsUp) else { return [] }
    return lines.compactMap { line in
      let hidden = line.hidden
      let numbers = line.parts.compactMap(\.number)
      guard hidden.count == 1, numbers.count >= line.parts.count - 1 else { return nil }
      if let total = line.total.number, numbers.reduce(0, +) > total { return nil }
      return hidden.first
    }
  }
}
