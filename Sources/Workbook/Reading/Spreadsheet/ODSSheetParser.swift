/// Streams the rows of one table of an ODS file, repeats counted, never expanded.
struct ODSSheetParser: RowParser, ~Copyable {
  var tokenizer: MarkupTokenizer
  var row: SheetRow
  let wantsFormulas: Bool
  /// The merged ranges so far; nil when they aren't asked for.
  var merges: [CellRange]?
  /// The depth of the table, under which it has ended.
  private let floor: Int
  private var nextRow = 0
  private var nextColumn = 0
  private var value: [UInt8] = []

  init(_ tokenizer: consuming MarkupTokenizer, row: SheetRow, wantsFormulas: Bool) {
    self.tokenizer = tokenizer
    self.row = row
    self.wantsFormulas = wantsFormulas
    floor = self.tokenizer.depth
  }

  mutating func findRow() throws(WorkbookError) -> Bool {
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .tableRow:
        try readRow()
        if !row.cells.isEmpty { return true }
      case .end where tokenizer.depth < floor: return false
      case .start where tokenizer.name == .table: try skip()
      case .finish: return false
      default: break
      }
    }
  }

  private mutating func readRow() throws(WorkbookError) {
    let repeats = try count(.numberRowsRepeated, upTo: CellAddress.rowLimit)
    guard repeats <= CellAddress.rowLimit - nextRow else {
      throw tokenizer.failure(
        "row-number", "there must be at most \(CellAddress.rowLimit) rows")
    }
    row.start(row: nextRow)
    row.repeats = repeats
    nextRow += repeats
    nextColumn = 0
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .tableCell: try readCell()
      case .start where tokenizer.name == .coveredTableCell: try readCell()
      case .end where tokenizer.name == .tableRow: return
      case .finish: return
      default: break
      }
    }
  }

  private mutating func readCell() throws(WorkbookError) {
    var cell = SheetCell(column: nextColumn)
    cell.repeats = try count(.numberColumnsRepeated, upTo: CellAddress.columnLimit)
    guard cell.repeats <= CellAddress.columnLimit - nextColumn else {
      throw tokenizer.failure(
        "cell-reference", "there must be at most \(CellAddress.columnLimit) columns")
    }
    nextColumn += cell.repeats
    if merges != nil { try addMerge(at: cell.column) }
    let type = tokenizer.string(.valueType, prefixed: true)
    try setValue(&cell, type)
    if wantsFormulas, let formula = tokenizer.attribute(.formula, prefixed: true) {
      let start = row.bytes.count
      row.bytes.append(contentsOf: formula)
      cell.formula = start..<row.bytes.count
    }
    let hasStringValue = cell.kind == .text
    value.removeAll(keepingCapacity: true)
    try readParagraphs()
    if type == "string", !hasStringValue { keepText(&cell, value[...], .text) }
    try setError(&cell, type)
    guard row.bytes.count <= tokenizer.limits.rowBytes else {
      throw tokenizer.failure(
        "row-too-large", "a row must have at most \(tokenizer.limits.rowBytes) bytes of text")
    }
    if cell.kind != .empty || !cell.formula.isEmpty { row.cells.append(cell) }
  }

  /// Notes the range that the cell is merged over, if any.
  private mutating func addMerge(at column: Int) throws(WorkbookError) {
    let columns = try count(.numberColumnsSpanned, upTo: CellAddress.columnLimit - column)
    let rows = try count(.numberRowsSpanned, upTo: CellAddress.rowLimit - row.row)
    guard columns > 1 || rows > 1 else { return }
    guard (merges?.count ?? 0) < tokenizer.limits.mergedRanges else {
      throw tokenizer.failure(
        "merged-range", "there must be at most \(tokenizer.limits.mergedRanges) merged ranges")
    }
    let first = CellAddress(row: row.row, column: column)
    merges?.append(
      CellRange(first, CellAddress(row: row.row + rows - 1, column: column + columns - 1)))
  }

  private mutating func setValue(_ cell: inout SheetCell, _ type: String?) throws(WorkbookError) {
    switch type {
    case "float", "percentage", "currency":
      let bytes = Array(tokenizer.attribute(.value, prefixed: true) ?? [])
      guard let number = NumberText.parse(bytes, 0..<bytes.count) else {
        throw broken("number", bytes[...])
      }
      cell.kind = .number
      cell.number = number
    case "boolean":
      cell.kind = .boolean
      cell.number = tokenizer.string(.booleanValue, prefixed: true) == "true" ? 1 : 0
    case "date":
      keepText(&cell, tokenizer.attribute(.dateValue, prefixed: true) ?? [], .isoDate)
    case "time":
      keepText(&cell, tokenizer.attribute(.timeValue, prefixed: true) ?? [], .isoDate)
    case "string":
      if let text = tokenizer.attribute(.stringValue, prefixed: true) {
        keepText(&cell, text, .text)
      }
    case nil, "void": break
    case .some(let other): throw broken("type", Array(other.utf8)[...])
    }
  }

  /// LibreOffice writes an error as a text or as 0, with the error as shown text.
  private mutating func setError(_ cell: inout SheetCell, _ type: String?) throws(WorkbookError) {
    guard cell.kind == .number || cell.kind == .text || cell.kind == .empty,
      value.first == UInt8(ascii: "#") || value.starts(with: "Err:".utf8)
    else { return }
    let shown = String(decoding: value, as: UTF8.self)
    let known = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]
    guard known.contains(shown) || shown.hasPrefix("Err:") && shown.utf8.count == 7 else { return }
    keepText(&cell, value[...], .error)
  }

  private mutating func keepText(
    _ cell: inout SheetCell, _ text: ArraySlice<UInt8>, _ kind: SheetCell.Kind
  ) {
    let start = row.bytes.count
    row.bytes.append(contentsOf: text)
    cell.text = start..<row.bytes.count
    cell.kind = kind
  }

  /// Reads the paragraphs of a cell up to its end, one line each; comments are left out.
  private mutating func readParagraphs() throws(WorkbookError) {
    let floor = tokenizer.depth
    var paragraphs = 0
    var isText = 0
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .p && isText == 0:
        if paragraphs > 0 { value.append(10) }
        paragraphs += 1
        isText = tokenizer.depth
      case .start where tokenizer.name == .spaces && isText > 0:
        let spaces = try count(.cell, upTo: 32_767)
        value.append(contentsOf: repeatElement(32, count: spaces))
      case .start where tokenizer.name == .tab && isText > 0: value.append(9)
      case .start where tokenizer.name == .lineBreak && isText > 0: value.append(10)
      case .start where MarkupName.skipped.contains(tokenizer.name):
        try skip()
      case .text: if isText > 0 { tokenizer.appendText(to: &value) }
      case .end:
        if tokenizer.depth < floor { return }
        if tokenizer.depth < isText { isText = 0 }
      case .finish: return
      default: break
      }
      guard value.count <= tokenizer.limits.rowBytes else {
        throw tokenizer.failure("row-too-large", "a cell has too much text")
      }
    }
  }

  /// Skips to the end of the element just started.
  private mutating func skip() throws(WorkbookError) {
    let floor = tokenizer.depth
    while tokenizer.depth >= floor {
      if case .finish = try tokenizer.next() { return }
    }
  }

  private func count(_ name: MarkupName, upTo limit: Int) throws(WorkbookError) -> Int {
    guard let bytes = tokenizer.attribute(name, prefixed: true) else { return 1 }
    guard let number = XLSXSheetParser.integer(bytes), number > 0, number <= limit else {
      throw tokenizer.failure(
        "repeat-count",
        "a count must be from 1 to \(limit), found "
          + "'\(String(decoding: bytes.prefix(40), as: UTF8.self))'")
    }
    return number
  }

  private func broken(_ what: String, _ bytes: ArraySlice<UInt8>) -> WorkbookError {
    tokenizer.failure(
      "cell-value",
      "the \(what) of a cell can't be '\(String(decoding: bytes.prefix(40), as: UTF8.self))'")
  }
}
