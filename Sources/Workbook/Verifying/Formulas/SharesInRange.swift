/// A part is never more than its whole.
struct SharesInRange: WorkbookCheck {
  let card = CheckCard(
    53, "shares-in-range", .safety,
    "A number shown as a percentage without a sign must lie between 0 and 1.",
    remedy: "Check numerator and denominator; show a change with a signed format (+0.0%;-0.0%).")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        guard let number = cell.number, !(-1e-12...1 + 1e-12).contains(number) else { continue }
        let format = workbook.style(cell).numberFormat
        guard format.hasBytes(of: "%"), !FormatSection.showsSign(format) else { continue }
        report.add(sheet, cell.address, "The share is \(number)")
      }
    }
  }
}
