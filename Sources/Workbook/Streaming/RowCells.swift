/// The cells of streamed rows as they are stored in the file.
///
/// Nothing is allocated for a cell: its characters go straight to the bytes of the sheet.
public struct RowCells: Sendable {
  /// The stored characters so far.
  var bytes: [UInt8] = []
  /// The number of rows begun.
  private(set) var rows: Int
  /// The number of the row in characters, which each of its cells repeats.
  private var rowDigits: [UInt8] = []
  private var column = 0
  private let sheet: String
  /// `<c r="A`, `<c r="B` and so on.
  private let starts: [[UInt8]]
  /// What follows the row number: the style.
  private let styles: [[UInt8]]

  /// Prepares rows below the first `above` ones.
  ///
  /// - Parameter styles: the number of the format of each column; nil for the usual one.
  init(sheet: String, above: Int, styles: [Int?]) {
    self.sheet = sheet
    rows = above
    starts = styles.indices.map { Array("<c r=\"\(CellAddress.letters(column: $0))".utf8) }
    self.styles = styles.map { Array(($0.map { "\" s=\"\($0)\"" } ?? "\"").utf8) }
  }

  /// Adds a number.
  ///
  /// - Throws: `number-not-finite`, `cell-off-sheet` beyond the columns of the stream.
  public mutating func add(_ number: Double) throws(WorkbookError) {
    guard number.magnitude <= 9.999_999_999_999_99e307 else {
      throw refused("number-not-finite", "A number must be finite and below 1E+308, not \(number).")
    }
    try startCell()
    bytes.append(contentsOf: Self.value)
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
      bytes.appendDigits(whole)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
    bytes.append(contentsOf: Self.valueEnd)
    column += 1
  }

  /// Adds a text; an empty one leaves the cell out.
  ///
  /// - Throws: `text-too-long`, `text-forbidden-character`, `cell-off-sheet`.
  public mutating func add(_ text: String) throws(WorkbookError) {
    if text.isEmpty { return skip() }
    try Refusals.checkText(
      text, "The text of a cell", limit: 32_767, sheet: sheet, cell: "\(place)")
    try startCell()
    bytes.append(contentsOf: Self.text)
    bytes.appendEscaped(StoredText.escaped(text))
    bytes.append(contentsOf: Self.textEnd)
    column += 1
  }

  /// Leaves a cell out.
  public mutating func skip() { column += 1 }

  mutating func startRow() {
    rows += 1
    column = 0
    rowDigits.removeAll(keepingCapacity: true)
    rowDigits.appendDigits(rows)
    bytes.append(contentsOf: Self.row)
    bytes.append(contentsOf: rowDigits)
    bytes.append(contentsOf: Self.rowStartEnd)
  }

  mutating func endRow() { bytes.append(contentsOf: Self.rowEnd) }

  /// Takes back a row that was begun in vain.
  mutating func dropRow(from length: Int) {
    rows -= 1
    bytes.removeLast(bytes.count - length)
  }

  private mutating func startCell() throws(WorkbookError) {
    guard column < starts.count, rows <= CellAddress.rowLimit else {
      throw refused(
        "cell-off-sheet",
        "A row must have at most \(starts.count) cells, and a sheet 1,048,576 rows.")
    }
    bytes.append(contentsOf: starts[column])
    bytes.append(contentsOf: rowDigits)
    bytes.append(contentsOf: styles[column])
  }

  private var place: String { CellAddress(row: rows - 1, column: column).a1() }

  private func refused(_ code: WorkbookError.Code, _ problem: String) -> WorkbookError {
    WorkbookError(code, sheet: sheet, cell: place, problem)
  }

  private static let row = Array("<row r=\"".utf8)
  private static let rowStartEnd = Array("\">".utf8)
  private static let rowEnd = Array("</row>".utf8)
  private static let value = Array("><v>".utf8)
  private static let valueEnd = Array("</v></c>".utf8)
  private static let text = Array(" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let textEnd = Array("</t></is></c>".utf8)
}

extension [UInt8] {
  /// Appends a whole number.
  fileprivate mutating func appendDigits(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Appends a text as the content of an element.
  fileprivate mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8Span.span
    let isPlain = bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      return byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
        && byte != 0x0A
    }
    if isPlain {
      append(contentsOf: text.utf8)
    } else {
      append(contentsOf: PartText.escaped(text).utf8)
    }
  }
}
