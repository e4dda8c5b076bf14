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
    put(contents, from: 0)
    endRow()
  }

  /// Puts contents side by side into the row that is being filled.
  mutating func put(_ contents: [(CellContent, Style)], from first: Int) {
    for (offset, (content, style)) in contents.enumerated() {
      let address = CellAddress(row: row, column: first + offset)
      sheet.cells.append(Cell(address, content, style: styles.register(style)))
    }
  }

  /// Moves to the next row.
  mutating func endRow() { row += 1 }

  /// Puts contents in columns, from left to right, and moves to the next row.
  mutating func addRow(_ contents: [(column: Int, content: CellContent, style: Style)]) {
    for (column, content, style) in contents {
      sheet.cells.append(
        Cell(CellAddress(row: row, column: column), content, style: styles.register(style)))
    }
    endRow()
  }

  /// Puts one text in the first column.
  mutating func addLine(_ text: String, _ style: Style) { addRow([(.text(text), style)]) }

  /// Sets the height of the row that was added last, for so many lines of text and some air.
  mutating func setLines(_ lines: Int, size: Double, air: Double = 3) {
    sheet.rowHeights[row - 1] = (Double(lines) * size * 1.28 + air).rounded()
  }

  /// Puts a title in the first column, continued in the next rows where it is too long for one.
  ///
  /// A title in one cell would run past the table and shrink the printed page.
  mutating func addTitle(_ text: String, pixels: Double, _ style: Style) {
    for line in TextWidth.lines(text, pixels: pixels, size: style.size, isBold: true) {
      addLine(line, style)
      setLines(1, size: style.size, air: 5)
    }
  }

  /// Lets the caller set what concerns the sheet as a whole.
  mutating func update(_ change: (inout Sheet) -> Void) { change(&sheet) }

  /// The finished sheet and the styles it added to.
  consuming func finish() -> (Sheet, StyleSheet) { (sheet, styles) }
}
