/// A cell in the form that nearly every program gives nearly every cell, recognised without tokens.
///
/// `<c r="B7" s="3" t="s"><v>12</v></c>`, or with `<f>…</f>` before it or `<is><t>…</t></is>` instead: the attributes in
/// this order, and texts that are not empty and hold no reference or white space but spaces. What isn't such a cell is left
/// to the tokenizer, which gives the same for those that are, and names what is wrong with the others.
struct PlainCell {
  enum Form { case blank, number, shared, text }

  /// The row, from 0.
  let row: Int
  /// The column, from 0.
  let column: Int
  /// The number of the style.
  let style: Int
  /// What the value is.
  let form: Form
  /// The place of the formula; empty without one.
  let formula: Range<Int>
  /// The place of the value.
  let value: Range<Int>
  /// Whether formula or value have bytes beyond ASCII, to be checked for being UTF-8.
  let isForeign: Bool
  /// Where the next token begins.
  let end: Int

  /// More than all but the texts of a cell takes, so that only the length of these need be watched.
  private static let room = 128
  /// More than what follows a text takes, up to the next one.
  private static let closingRoom = 16

  /// Recognises a cell at the start of a range.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    guard range.count >= Self.room, Self.has(bytes, range.lowerBound, "<c r=\"") else { return nil }
    var index = range.lowerBound + 6
    guard let address = Self.address(bytes, &index) else { return nil }
    (row, column) = (address.row, address.column)
    if Self.has(bytes, index, " s=\"") {
      index += 4
      guard let style = Self.style(bytes, &index) else { return nil }
      self.style = style
    } else {
      style = 0
    }
    guard let opening = Self.opening(bytes, &index) else { return nil }
    form = opening.form
    guard form != .blank else {
      (formula, value, isForeign, end) = (index..<index, index..<index, false, index)
      return
    }
    let limit = range.upperBound - Self.closingRoom
    var seen: UInt8 = 0
    if opening.content == .formula {
      guard let text = Self.text(bytes, &index, limit, &seen), Self.has(bytes, index, "</f><v>")
      else { return nil }
      formula = text
      index += 7
    } else {
      formula = index..<index
    }
    guard let text = Self.text(bytes, &index, limit, &seen) else { return nil }
    value = text
    isForeign = seen >= 0x80
    if opening.content == .inline {
      guard Self.has(bytes, index, "</t></is></c>") else { return nil }
      end = index + 13
    } else {
      guard Self.has(bytes, index, "</v></c>") else { return nil }
      end = index + 8
    }
  }

  /// Reads a text up to the next tag; nil when it is empty or needs a closer look.
  @inline(__always)
  private static func text(
    _ bytes: Span<UInt8>, _ index: inout Int, _ limit: Int, _ seen: inout UInt8
  ) -> Range<Int>? {
    let start = index
    while index < limit, bytes[index] != UInt8(ascii: "<") {
      let byte = bytes[index]
      guard byte >= UInt8(ascii: " "), byte != UInt8(ascii: "&") else { return nil }
      seen |= byte
      index += 1
    }
    return index > start && index < limit ? start..<index : nil
  }

  /// Reads a reference and its closing quote.
  @inline(__always)
  private static func address(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) -> (row: Int, column: Int)? {
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
    guard bytes[index] == UInt8(ascii: "\""), number > 0, column > 0 else { return nil }
    index += 1
    return (number - 1, column - 1)
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

  private enum Content { case value, formula, inline }

  /// Reads the type, the end of the tag and the tags before the first text.
  @inline(__always)
  private static func opening(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) -> (form: Form, content: Content)? {
    var form = Form.number
    if has(bytes, index, " t=\"") {
      if has(bytes, index + 4, "s\"") {
        form = .shared
        index += 6
      } else if has(bytes, index + 4, "n\"") {
        index += 6
      } else if has(bytes, index + 4, "str\"") {
        form = .text
        index += 8
      } else if has(bytes, index + 4, "inlineStr\"><is><t") {
        index += 21
        if has(bytes, index, " xml:space=\"preserve\"") { index += 21 }
        guard bytes[index] == UInt8(ascii: ">") else { return nil }
        index += 1
        return (.text, .inline)
      } else {
        return nil
      }
    }
    if has(bytes, index, "><v>") {
      index += 4
      return (form, .value)
    }
    if has(bytes, index, "><f>") {
      index += 4
      return (form, .formula)
    }
    guard has(bytes, index, "/>"), form == .number else { return nil }
    index += 2
    return (.blank, .value)
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
