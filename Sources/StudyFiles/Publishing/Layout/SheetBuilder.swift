internal import Workbook

/// Fills a sheet row by row.
struct SheetBuilder {
  private(set) var sheet: Sheet
  private var styles: StyleSheet
  private(set) var row = 0

  init(name: String, styles: StyleSheet) {
    sheet = Sheet(name: name)
    self.styles = styles
  }

  /// Puts contents side by side from the first column and moves to the next row.
  mutating func addRow(_ contents: [(CellContent, Style)]) {
    for (column, (content, style)) in contents.enumerated() {
      sheet.cells.append(
        Cell(CellAddress(row: row, column: column), content, style: styles.register(style)))
    }
    row += 1
  }

  /// Puts one text in the first column.
  mutating func addLine(_ text: String, _ style: Style) { addRow([(.text(text), style)]) }

  /// Sets the height of the row that was added last, for so many lines of text.
  mutating func setLines(_ lines: Int, size: Double) {
    if lines > 1 { sheet.rowHeights[row - 1] = Double(lines) * size * 1.32 + 2 }
  }

  /// Lets the caller set what concerns the sheet as a whole.
  mutating func update(_ change: (inout Sheet) -> Void) { change(&sheet) }

  /// The finished sheet and the styles it added to.
  consuming func finish() -> (Sheet, StyleSheet) { (sheet, styles) }
}
