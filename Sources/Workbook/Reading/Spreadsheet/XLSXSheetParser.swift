/// Streams the rows of one sheet part of an XLSX file.
struct XLSXSheetParser: RowParser, ~Copyable {
  var tokenizer: MarkupTokenizer
  var row: SheetRow
  let formats: [NumberFormatKind]
  let wantsFormulas: Bool
  private var nextRow = 0
  var nextColumn = 0
  private var value: [UInt8] = []

  init(
    _ tokenizer: consuming MarkupTokenizer, row: SheetRow, formats: [NumberFormatKind],
    wantsFormulas: Bool
  ) {
    self.tokenizer = tokenizer
    self.row = row
    self.formats = formats
    self.wantsFormulas = wantsFormulas
  }

  mutating func findRow() throws(WorkbookError) -> Bool {
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .row:
        try readRow()
        return true
      case .finish: return false
      default: break
      }
    }
  }

  private mutating func readRow() throws(WorkbookError) {
    var number = nextRow
    if let bytes = tokenizer.attribute(.reference) {
      guard let found = Self.integer(bytes), found > nextRow, found <= CellAddress.rowLimit else {
        throw tokenizer.failure(
          "row-number",
          "row numbers must grow from 1 to \(CellAddress.rowLimit), "
            + "found '\(String(decoding: bytes, as: UTF8.self))' after row \(nextRow)")
      }
      number = found - 1
    }
    guard number < CellAddress.rowLimit else {
      throw tokenizer.failure("row-number", "there must be at most \(number) rows")
    }
    nextRow = number + 1
    nextColumn = 0
    row.start(row: number)
    while true {
      readPlainCells()
      switch try tokenizer.next() {
      case .start where tokenizer.name == .cell: try readCell()
      case .end where tokenizer.name == .row: return
      case .finish: return
      default: break
      }
    }
  }

  private enum Form { case number, shared, inline, text, boolean, error, date }

  private mutating func readCell() throws(WorkbookError) {
    var cell = SheetCell(column: nextColumn)
    if let bytes = tokenizer.attribute(.reference) { cell.column = try column(bytes) }
    guard cell.column < CellAddress.columnLimit else {
      throw tokenizer.failure("cell-reference", "there must be at most \(cell.column) columns")
    }
    nextColumn = cell.column + 1
    if let bytes = tokenizer.attribute(.style) {
      guard let style = Self.integer(bytes) else { throw broken("style", bytes) }
      cell.style = style
    }
    let form = try form()
    value.removeAll(keepingCapacity: true)
    try readContent(&cell)
    try set(&cell, form)
    guard row.bytes.count <= tokenizer.limits.rowBytes else {
      throw tokenizer.failure(
        "row-too-large", "a row must have at most \(tokenizer.limits.rowBytes) bytes of text")
    }
    row.cells.append(cell)
  }

  private mutating func readContent(_ cell: inout SheetCell) throws(WorkbookError) {
    var field = MarkupName()
    while true {
      switch try tokenizer.next() {
      case .start:
        field = tokenizer.name
        if field == .inlineString { try tokenizer.readRuns(into: &value, to: .inlineString) }
      case .text:
        if field == .v {
          tokenizer.appendText(to: &value)
        } else if field == .f, wantsFormulas {
          let start = cell.formula.isEmpty ? row.bytes.count : cell.formula.lowerBound
          tokenizer.appendText(to: &row.bytes)
          cell.formula = start..<row.bytes.count
        }
      case .end:
        if tokenizer.name == .cell { return }
        field = MarkupName()
      case .finish: return
      }
    }
  }

  private func form() throws(WorkbookError) -> Form {
    guard let type = tokenizer.attribute(.type), let first = type.first else { return .number }
    switch (type.count, first) {
    case (1, UInt8(ascii: "s")): return .shared
    case (1, UInt8(ascii: "n")): return .number
    case (1, UInt8(ascii: "b")): return .boolean
    case (1, UInt8(ascii: "e")): return .error
    case (1, UInt8(ascii: "d")): return .date
    case (3, UInt8(ascii: "s")): return .text
    case (9, UInt8(ascii: "i")): return .inline
    default: throw broken("type", type)
    }
  }

  private mutating func set(_ cell: inout SheetCell, _ form: Form) throws(WorkbookError) {
    if form == .inline || form == .text {
      guard form == .inline || !value.isEmpty else { return }
      EscapedText.decode(&value, from: 0)
      cell.kind = .text
      keepText(&cell)
      return
    }
    guard !value.isEmpty else { return }
    switch form {
    case .error, .date:
      cell.kind = form == .error ? .error : .isoDate
      keepText(&cell)
    case .shared:
      guard let index = Self.integer(value[...]), index < row.sharedStrings.count else {
        throw at(cell, broken("shared string index", value[...]))
      }
      cell.kind = .sharedText
      cell.number = Double(index)
    case .boolean:
      guard value.count == 1, value[0] &- 48 < 2 else {
        throw at(cell, broken("truth", value[...]))
      }
      cell.kind = .boolean
      cell.number = Double(value[0] - 48)
    default:
      guard let number = number() else { throw at(cell, broken("number", value[...])) }
      cell.number = number
      cell.kind = kind(ofStyle: cell.style)
    }
  }

  /// What a number in a style is.
  func kind(ofStyle style: Int) -> SheetCell.Kind {
    formats.indices.contains(style) ? formats[style].cellKind : .number
  }

  /// The value as a number; white space around it is allowed, as XML Schema has it.
  private func number() -> Double? {
    if let number = NumberText.parse(value, 0..<value.count) { return number }
    guard let first = value.firstIndex(where: { $0 > 32 }),
      let last = value.lastIndex(where: { $0 > 32 })
    else { return nil }
    return NumberText.parse(value, first..<(last + 1))
  }

  private mutating func keepText(_ cell: inout SheetCell) {
    let start = row.bytes.count
    row.bytes.append(contentsOf: value)
    cell.text = start..<row.bytes.count
  }

  /// The column of a reference, which must be in this row and after the cell before.
  private func column(_ bytes: ArraySlice<UInt8>) throws(WorkbookError) -> Int {
    guard let address = CellAddress(a1: bytes), address.row == row.row,
      address.column >= nextColumn
    else {
      throw tokenizer.failure(
        "cell-reference",
        "cell references must go from A\(row.row + 1) to XFD\(row.row + 1) in order, "
          + "found '\(String(decoding: bytes.prefix(40), as: UTF8.self))'")
    }
    return address.column
  }

  private func broken(_ what: String, _ bytes: ArraySlice<UInt8>) -> WorkbookError {
    tokenizer.failure(
      "cell-value",
      "the \(what) of a cell can't be '\(String(decoding: bytes.prefix(40), as: UTF8.self))'")
  }

  private func at(_ cell: SheetCell, _ error: WorkbookError) -> WorkbookError {
    var error = error
    error.cell = CellAddress(row: row.row, column: cell.column).a1()
    return error
  }

  /// A whole number of at most 9 digits.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}

extension NumberFormatKind {
  fileprivate var cellKind: SheetCell.Kind {
    switch self {
    case .number: return .number
    case .date: return .date
    case .elapsed: return .elapsed
    }
  }
}
