/// A text between numbers must be a symbol that readers can look up.
struct KnownShorthand: WorkbookCheck {
  let card = CheckCard(
    39, "known-shorthand", .essential,
    "A text in a column of numbers must be a declared symbol in brackets, such as [c].",
    remedy: "Write a number, or one of [c], [x], [z].")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        for cell in sheet.numericColumns(table).flatMap(\.cells) where !cell.text.isEmpty {
          if !Shorthand.known.contains(Shorthand.symbol(cell.text) ?? "") {
            report.add(sheet, cell.address, "The text '\(cell.text)' stands in a column of numbers")
          }
        }
      }
    }
  }
}
