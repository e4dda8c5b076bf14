/// Filter arrows cover the headers and may leave rows hidden.
struct NoFilterArrows: WorkbookCheck {
  let card = CheckCard(
    27, "no-filter-arrows", .best, "Tables can't show filter arrows.",
    remedy: "Switch the filter off; readers can switch it on.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables where table.hasFilter {
        report.add(sheet, table.range, "The table '\(table.name)' shows filter arrows")
      }
      if let range = sheet.autoFilter {
        report.add(sheet, "The range \(range) shows filter arrows")
      }
    }
  }
}
