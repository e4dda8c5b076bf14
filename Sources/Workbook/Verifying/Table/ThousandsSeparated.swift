/// 1234567 is not readable, and .5 is taken for 5.
struct ThousandsSeparated: WorkbookCheck {
  let card = CheckCard(
    47, "thousands-separated", .best,
    "Formats must separate thousands where numbers reach 1,000 and begin with a 0 before decimals.",
    remedy: "Use a format such as #,##0 or #,##0.0.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        for (_, cells) in sheet.numericColumns(table) {
          if let cell = cells.first(where: { isUnclear($0, workbook.style($0).numberFormat) }) {
            report.add(
              sheet, cell.address,
              "The format \(workbook.style(cell).numberFormat) shows the number unclearly")
          }
        }
      }
    }
  }

  private func isUnclear(_ cell: ReadSheetCell, _ format: String) -> Bool {
    guard let number = cell.number else { return false }
    if let mark = format.firstIndex(of: "."), mark == format.startIndex { return true }
    if format.contains("#.") { return true }
    return number.magnitude >= 1000 && !format.contains(",") && !format.contains("%")
  }
}
