/// Numbers of one column are compared; they must be shown alike.
struct OneNumberFormat: WorkbookCheck {
  let card = CheckCard(
    44, "one-number-format", .best,
    "The numbers of a column must have one number format, and not General.",
    remedy: "Give the column one format, such as #,##0 or 0.0%.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        for (_, cells) in sheet.numericColumns(table) {
          let numbers = cells.filter { $0.number != nil }
          guard let first = numbers.first else { continue }
          let format = workbook.style(first).numberFormat
          if format == "General" {
            report.add(sheet, first.address, "The number has no format")
          } else if let other = numbers.first(where: { workbook.style($0).numberFormat != format })
          {
            report.add(
              sheet, other.address,
              "The format is \(workbook.style(other).numberFormat), above it is \(format)")
          }
        }
      }
    }
  }
}
