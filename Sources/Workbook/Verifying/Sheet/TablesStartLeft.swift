/// Readers who go down column A must meet every table.
struct TablesStartLeft: WorkbookCheck {
  let card = CheckCard(
    24, "tables-start-left", .essential,
    "Every table must start in column A, or stand beside one that does.",
    remedy: "Move the table to column A.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables where table.range.first.column > 0 {
        let hasNeighbour = sheet.tables.contains {
          $0.range.first.column == 0 && $0.range.first.row <= table.range.last.row
            && table.range.first.row <= $0.range.last.row
        }
        if !hasNeighbour { report.add(sheet, table.range.first, "The table starts here") }
      }
    }
  }
}
