/// A number stored as text is not added up.
struct NumbersAreNumbers: WorkbookCheck {
  let card = CheckCard(
    43, "numbers-are-numbers", .best, "Numbers in tables must be stored as numbers, not as text.",
    remedy: "Convert the text to a number; give the cell a number format.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        // The first column holds labels, which may be numbers of rows or codes.
        for (_, cells) in sheet.bodyColumns(table).dropFirst() where !isCodes(cells) {
          let found = cells.filter { Self.looksNumeric($0.text) }
          // A lone digit among sentences is a remark.
          let isRemark = found.count * 2 < cells.count && !cells.contains { $0.number != nil }
          if let cell = found.first, !isRemark {
            report.add(sheet, cell.address, "The number '\(cell.text)' is stored as text")
          }
        }
      }
    }
  }

  /// Codes such as postal codes and years: whole numbers of one length in every cell.
  private func isCodes(_ cells: ColumnCells) -> Bool {
    guard let first = cells.first?.text else { return true }
    return cells.allSatisfy {
      $0.text.count == first.count && !first.isEmpty && $0.text.allSatisfy(\.isNumber)
    }
  }

  /// Whether a text is digits with marks of thousands and decimals, a sign or a percent sign.
  static func looksNumeric(_ text: String) -> Bool {
    var rest = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }[...]
    if let sign = rest.first, "+-−".contains(sign) { rest = rest.dropFirst() }
    if rest.last == "%" { rest = rest.dropLast() }
    return rest.first?.isNumber ?? false && rest.last?.isNumber ?? false
      && rest.allSatisfy { $0.isNumber && $0.isASCII || $0 == "." || $0 == "," }
      && rest.filter { !$0.isNumber }.count <= 3
  }
}
