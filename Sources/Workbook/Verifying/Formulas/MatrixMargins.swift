/// Pupils who go from one place to another are counted once in a row and once in a column.
struct MatrixMargins: WorkbookCheck {
  let card = CheckCard(
    54, "matrix-margins", .safety,
    "In a matrix of the same places in rows and columns, rows and columns must add up to their totals.",
    remedy: "Correct the totals, or name the places that are left out.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        let lines = AdditiveLines(sheet, table, workbook)
        guard lines.isMatrix else { continue }
        for line in lines.rows + lines.columns {
          guard let sum = line.sum, let total = line.total.number, !line.addsUp else { continue }
          report.add(sheet, line.total.address, "The parts add up to \(sum), not to \(total)")
        }
      }
    }
  }
}
