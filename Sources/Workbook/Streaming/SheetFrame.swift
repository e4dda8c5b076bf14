/// The part of a streamed sheet that the library wrote, cut open where the rows go.
///
/// The library was given one row of blank cells in the styles of the columns. What it made of these
/// says under which numbers `styles.xml` knows the styles; the row itself goes.
struct SheetFrame {
  /// The rows above.
  let above: Int
  /// Everything up to the place of the streamed rows.
  let head: [UInt8]
  /// Everything after it.
  let tail: [UInt8]
  /// The number of the format of each column; nil for the usual one.
  let formats: [Int?]

  /// Cuts a part open.
  ///
  /// - Parameter above: the rows that the sheet has without the streamed ones.
  init(
    _ content: [UInt8], part: String, columns: Int, above: Int
  ) throws(WorkbookError) {
    self.above = above
    var text = PartText(part: part, bytes: content)
    let start = try text.place(of: "<row r=\"\(above + 1)\"").lowerBound
    let end = try text.place(of: "</sheetData>", from: start).lowerBound
    let row = String(decoding: text.bytes[start..<end], as: UTF8.self)
    formats = (0..<columns).map { Self.format(of: $0, row: above, in: row) }
    tail = Array(text.bytes[end...])
    text.bytes.removeLast(text.bytes.count - start)
    // How many rows there will be is not known yet, and the range is only a hint to readers.
    let dimension = try text.place(of: "<dimension ref=\"")
    let close = try text.place(of: "/>", from: dimension.upperBound)
    text.bytes.removeSubrange(dimension.lowerBound..<close.upperBound)
    head = text.bytes
  }

  private static func format(of column: Int, row: Int, in text: String) -> Int? {
    let name = CellAddress(row: row, column: column).a1()
    guard let cell = text.firstRange(of: "r=\"\(name)\" s=\"") else { return nil }
    return Int(text[cell.upperBound...].prefix { $0 != "\"" })
  }
}
