/// A dash or dots are read as nothing at all, and mean another thing in every office.
struct NoBareSymbols: WorkbookCheck {
  let card = CheckCard(
    42, "no-bare-symbols", .essential,
    "No cell can hold only signs such as - or .., or a word such as NA or nan.",
    remedy: "Write a symbol in brackets, such as [x], and explain it.")

  private static let words: Set<String> = [
    "na", "n/a", "n.a.", "nan", "none", "null", "inf", "#n/a", "nvt", "n.v.t.",
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for cell in sheet.cells where !cell.text.isEmpty {
        let isSign = !cell.text.contains { $0.isLetter || $0.isNumber }
        if isSign || Self.words.contains(cell.text.lowercased()) {
          report.add(sheet, cell.address, "The cell holds only '\(cell.text)'")
        }
      }
    }
  }
}
