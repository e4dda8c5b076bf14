/// Digits of the same weight stand under one another only when numbers are right-aligned.
struct NumbersRightAligned: WorkbookCheck {
  let card = CheckCard(
    45, "numbers-right-aligned", .best,
    "Columns of numbers and their headers must be right-aligned, columns of text left-aligned.",
    remedy: "Align the column.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        for (column, cells) in sheet.bodyColumns(table) {
          let header = sheet.header(table, column)
          // A column of symbols only may be of numbers or of words: its header tells.
          let isNumeric =
            cells.contains { $0.number != nil }
            || cells.allSatisfy { Self.isSymbol($0.text) }
              && (header.map { isRight($0, workbook) } ?? true)
          let all = [header].compactMap { $0 } + cells
          let cell = all.first { !$0.isEmpty && isRight($0, workbook) != isNumeric }
          if let cell {
            report.add(
              sheet, cell.address,
              "The cell must be \(isNumeric ? "right" : "left")-aligned as its column")
          }
        }
      }
    }
  }

  /// A symbol such as `[c]` stands in the place of a number.
  private static func isSymbol(_ text: String) -> Bool {
    text.hasPrefix("[") && text.hasSuffix("]") && text.count <= 6
  }

  /// Without an alignment of its own a number stands right, a text left.
  private func isRight(_ cell: ReadSheetCell, _ workbook: WorkbookContents) -> Bool {
    switch workbook.style(cell).alignment {
    case .right: true
    case .general: cell.text.isEmpty
    default: false
    }
  }
}
