extension XLSXSheetParser {
  /// Reads cells in the usual form up to the first that isn't.
  mutating func readPlainCells() {
    while let plain = tokenizer.plainCell, plain.row == row.row, plain.column >= nextColumn,
      plain.column < CellAddress.columnLimit, let cell = cell(plain)
    {
      row.cells.append(cell)
      nextColumn = cell.column + 1
      tokenizer.skip(to: plain.end)
    }
  }

  /// The cell with its value; nil when the value isn't a plain one.
  @inline(__always)
  private mutating func cell(_ plain: PlainCell) -> SheetCell? {
    let length = row.bytes.count + plain.formula.count + plain.value.count
    guard length <= tokenizer.limits.rowBytes else { return nil }
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
      row.bytes.append(contentsOf: tokenizer.window[plain.value])
      EscapedText.decode(&row.bytes, from: start)
      cell.kind = .text
      cell.text = start..<row.bytes.count
    }
    if wantsFormulas, !plain.formula.isEmpty {
      let start = row.bytes.count
      row.bytes.append(contentsOf: tokenizer.window[plain.formula])
      cell.formula = start..<row.bytes.count
    }
    return cell
  }
}

extension MarkupTokenizer {
  /// The cell in the usual form that comes next.
  var plainCell: PlainCell? {
    guard let ahead, let plain = PlainCell(window.span, in: ahead) else { return nil }
    guard plain.isForeign else { return plain }
    return isEncoded(plain.formula) && isEncoded(plain.value) ? plain : nil
  }

  /// Goes behind the cells in the usual form that come next.
  mutating func skipPlainCells() {
    while let plain = plainCell { skip(to: plain.end) }
  }
}
