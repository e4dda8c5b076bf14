/// A cell in the form that nearly every program gives nearly every cell, recognised without tokens.
///
/// `<c r="B7" s="3" t="s"><v>12</v></c>`, or with `<is><t>…</t></is>`: the attributes in this order, and a value that is
/// not empty and holds no reference or white space but spaces. What isn't such a cell is left to the tokenizer, which
/// gives the same for those that are, and names what is wrong with the others.
struct PlainCell {
  enum Form { case blank, number, shared, text }

  /// The column, from 0.
  let column: Int
  /// The number of the style.
  let style: Int
  /// What the value is.
  let form: Form
  /// The place of the value.
  let value: Range<Int>
  /// Whether the value has bytes beyond ASCII, to be checked for being UTF-8.
  let isForeign: Bool
  /// Where the next token begins.
  let end: Int

  /// More than all but the value of a cell takes, so that only the length of the value need be watched.
  private static let room = 128
  /// More than what follows a value takes.
  private static let closingRoom = 16

  /// Recognises a cell of a row at the start of a range.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>, row: Int) {
    guard range.count >= Self.room, Self.has(bytes, range.lowerBound, "<c r=\"") else { return nil }
    var index = range.lowerBound + 6
    guard let column = Self.column(bytes, &index, row: row) else { return nil }
    self.column = column
    if Self.has(bytes, index, " s=\"") {
      index += 4
      guard let style = Self.style(bytes, &index) else { return nil }
      self.style = style
    } else {
      style = 0
    }
    guard let opening = Self.opening(bytes, &index) else { return nil }
    form = opening.form
    let start = index
    guard form != .blank else {
      (value, isForeign, end) = (start..<start, false, start)
      return
    }
    let limit = range.upperBound - Self.closingRoom
    var seen: UInt8 = 0
    while index < limit, bytes[index] != UInt8(ascii: "<") {
      let byte = bytes[index]
      guard byte >= UInt8(ascii: " "), byte != UInt8(ascii: "&") else { return nil }
      seen |= byte
      index += 1
    }
    guard index > start, index < limit else { return nil }
    value = start..<index
    isForeign = seen >= 0x80
    if opening.isInline {
      guard Self.has(bytes, index, "</t></is></c>") else { return nil }
      end = index + 13
    } else {
      guard Self.has(bytes, index, "</v></c>") else { return nil }
      end = index + 8
    }
  }

  /// Reads a reference and its closing quote; nil when it isn't in this row.
  @inline(__always)
  private static func column(_ bytes: Span<UInt8>, _ index: inout Int, row: Int) -> Int? {
    var column = 0
    let letters = index
    while index < letters + 3, bytes[index] &- 65 < 26 {
      column = column * 26 + Int(bytes[index] - 64)
      index += 1
    }
    var number = 0
    let digits = index
    while index < digits + 7, bytes[index] &- 48 < 10 {
      number = number * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard bytes[index] == UInt8(ascii: "\""), number == row + 1, column > 0 else { return nil }
    index += 1
    return column - 1
  }

  /// Reads the number of a style and its closing quote.
  @inline(__always)
  private static func style(_ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
    var style = 0
    let start = index
    while index < start + 9, bytes[index] &- 48 < 10 {
      style = style * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index > start, bytes[index] == UInt8(ascii: "\"") else { return nil }
    index += 1
    return style
  }

  /// Reads the type, the end of the tag and the tags before the value.
  @inline(__always)
  private static func opening(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) -> (form: Form, isInline: Bool)? {
    if has(bytes, index, "><v>") {
      index += 4
      return (.number, false)
    }
    if has(bytes, index, " t=\"s\"><v>") {
      index += 10
      return (.shared, false)
    }
    if has(bytes, index, "/>") {
      index += 2
      return (.blank, false)
    }
    if has(bytes, index, " t=\"inlineStr\"><is><t>") {
      index += 22
      return (.text, true)
    }
    if has(bytes, index, " t=\"inlineStr\"><is><t xml:space=\"preserve\">") {
      index += 43
      return (.text, true)
    }
    if has(bytes, index, " t=\"str\"><v>") {
      index += 12
      return (.text, false)
    }
    if has(bytes, index, " t=\"n\"><v>") {
      index += 10
      return (.number, false)
    }
    return nil
  }

  /// Whether a text of ASCII stands at a place.
  @inline(__always)
  private static func has(_ bytes: Span<UInt8>, _ index: Int, _ text: StaticString) -> Bool {
    for offset in 0..<text.utf8CodeUnitCount
    where unsafe bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
