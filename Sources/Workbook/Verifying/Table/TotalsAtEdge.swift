/// A total between its parts is added up twice.
struct TotalsAtEdge: WorkbookCheck {
  let card = CheckCard(
    48, "totals-at-edge", .best, "Rows of totals must be the first or the last rows of a table.",
    remedy: "Move the totals to the end.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        guard let body = table.body else { continue }
        let totals = body.filter { sheet.isTotal(table, row: $0) }
        let first = body.prefix { totals.contains($0) }
        let last = body.reversed().prefix { totals.contains($0) }
        for row in totals where !first.contains(row) && !last.contains(row) {
          report.add(
            sheet, CellAddress(row: row, column: table.range.first.column),
            "The total '\(sheet.text(row, table.range.first.column))' stands between other rows")
        }
      }
    }
  }
}
