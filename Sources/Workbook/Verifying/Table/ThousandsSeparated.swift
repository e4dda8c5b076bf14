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
          var clarity = Clarity(of: "")
          let unclear = cells.first { cell in
            guard let number = cell.number else { return false }
            let format = workbook.style(cell).numberFormat
            if format != clarity.format { clarity = Clarity(of: format) }
            return number.magnitude >= 1000 ? !clarity.ofThousands : !clarity.ofDecimals
          }
          if let cell = unclear {
            report.add(
              sheet, cell.address,
              "The format \(workbook.style(cell).numberFormat) shows the number unclearly")
          }
        }
      }
    }
  }

  /// What a format shows clearly; all cells of a column mostly have one.
  private struct Clarity {
    let format: String
    /// Whether a 0 stands before decimals.
    let ofDecimals: Bool
    /// Whether large numbers are clear too.
    let ofThousands: Bool

    init(of format: String) {
      self.format = format
      ofDecimals = format.utf8.first != UInt8(ascii: ".") && !format.hasBytes(of: "#.")
      ofThousands = ofDecimals && (format.hasBytes(of: ",") || format.hasBytes(of: "%"))
    }
  }
}
