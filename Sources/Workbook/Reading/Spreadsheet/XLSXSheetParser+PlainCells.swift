extension XLSXSheetParser {
  /// Reads cells in the usual form up to the first that isn't.
  mutating func readPlainCells() throws(WorkbookError) {
    while let ahead = tokenizer.ahead,
      let plain = PlainCell(tokenizer.window.span, in: ahead, row: row.row),
      plain.column >= nextColumn, plain.column < CellAddress.columnLimit, let cell = cell(plain)
    {
      row.cells.append(cell)
      nextColumn = cell.column + 1
      tokenizer.skip(to: plain.end)
    }
  }

  /// The cell with its value; nil when the value isn't a plain one.
  @inline(__always)
  private mutating func cell(_ plain: PlainCell) -> SheetCell? {
    var cell = SheetCell(column: plain.column)
    cell.style = plain.style
    switch plain.form {
    case .blank: break
    case .number:
      guard let number = NumberText.parse(tokenizer.window, plain.value) else { return nil }
      cell.number = number
      cell.kind = kind(ofStyle: plain.style)
    case .shared:
      guard let index = Self.integer(tokenizer.window[plain.value]),
        index < row.sharedStrings.count
      else { return nil }
      cell.kind = .sharedText
      cell.number = Double(index)
    case .text:
      let start = row.bytes.count
      guard start + plain.value.count <= tokenizer.limits.rowBytes,
        !plain.isForeign || tokenizer.isEncoded(plain.value)
      else { return nil }
      row.bytes.append(contentsOf: tokenizer.window[plain.value])
      EscapedText.decode(&row.bytes, from: start)
      cell.kind = .text
      cell.text = start..<row.bytes.count
    }
    return cell
  }
}
