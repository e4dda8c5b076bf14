/// An empty cell may mean zero, unknown or forgotten.
struct NoEmptyCells: WorkbookCheck {
  let card = CheckCard(
    38, "no-empty-cells", .essential, "No cell in the body of a table can be empty.",
    remedy: "Write a number or a symbol such as [x].")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        guard let body = table.body else { continue }
        let empty = body.lazy.flatMap { row in
          table.columns.lazy.map { CellAddress(row: row, column: $0) }
        }.filter { sheet.cell($0)?.isEmpty ?? true }
        if let first = empty.first(where: { _ in true }) {
          report.add(sheet, first, "The cell is empty")
        }
      }
    }
  }
}
