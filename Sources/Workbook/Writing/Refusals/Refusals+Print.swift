/// Print set-up.
extension Refusals {
  static func checkPrint(_ sheet: Sheet) throws(WorkbookError) {
    let print = sheet.print
    if let rows = print.repeatedRows {
      guard rows.lowerBound >= 0, rows.upperBound < CellAddress.rowLimit else {
        throw WorkbookError(
          "print-rows", sheet: sheet.name, "The repeated rows must lie on the sheet, not \(rows).")
      }
    }
    if let pages = print.pagesTall, !(1...32_767).contains(pages) {
      throw WorkbookError(
        "print-pages", sheet: sheet.name,
        "A sheet must be fitted to 1 to 32,767 pages under each other, not \(pages).")
    }
    try checkFooter(print, sheet: sheet.name)
    if let split = print.split { try checkSplit(split, sheet: sheet.name) }
    guard print.pageBreaks.count <= 1_023 else {
      throw WorkbookError(
        "print-breaks", sheet: sheet.name,
        "A sheet must have at most 1,023 page breaks, not \(print.pageBreaks.count).")
    }
    guard print.pageBreaks.allSatisfy({ (1..<CellAddress.rowLimit).contains($0) }),
      Set(print.pageBreaks).count == print.pageBreaks.count
    else {
      throw WorkbookError(
        "print-breaks", sheet: sheet.name,
        "Page breaks must be different rows below the first row of the sheet.")
    }
  }

  private static func checkSplit(_ split: PrintSplit, sheet: String) throws(WorkbookError) {
    let overlaps = split.areas.indices.contains { place in
      split.areas[..<place].contains { $0.overlaps(split.areas[place]) }
    }
    guard split.repeatedColumns >= 0, split.areas.count > 1, !overlaps,
      split.areas.allSatisfy({ $0.first.isOnSheet && $0.last.isOnSheet })
    else {
      throw WorkbookError(
        "print-areas", sheet: sheet,
        "A sheet must be split into two or more areas that lie apart.")
    }
    // Excel takes formulas, such as a list of areas, of at most this length.
    guard SheetReference.list(split.areas, on: sheet).utf16.count <= 8192 else {
      throw WorkbookError(
        "print-areas", sheet: sheet,
        "A sheet can't be split into as many as \(split.areas.count) areas.")
    }
  }

  private static func checkFooter(_ print: PrintSetup, sheet: String) throws(WorkbookError) {
    for text in [print.footerLeft, print.footerRight] where !text.isEmpty {
      try checkLabel(text, "The footer", limit: 255, sheet: sheet)
    }
    guard let footer = FooterText.text(of: print), footer.utf16.count > 255 else { return }
    throw WorkbookError(
      "text-too-long", sheet: sheet,
      "The footer must have at most 255 characters with its codes, not \(footer.utf16.count).")
  }
}
