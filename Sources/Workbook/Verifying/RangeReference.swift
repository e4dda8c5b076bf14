/// A reference to a range, with its sheet, such as `'Bijlage 3'!$A$1:$C$5`.
struct RangeReference: Hashable {
  /// The sheet; nil for the one that the reference stands on.
  var sheet: String?
  /// The cells; whole rows and columns reach to the edge of the sheet.
  var range: CellRange

  /// Reads one reference; nil for anything else.
  init?(_ text: String) {
    var rest = Substring(text)
    if let mark = text.utf8.lastIndex(of: UInt8(ascii: "!")) {
      var name = String(text[..<mark])
      if name.hasPrefix("'"), name.hasSuffix("'"), name.count > 2 {
        name = String(name.dropFirst().dropLast())
        if name.hasBytes(of: "''") { name = name.replacing("''", with: "'") }
      }
      sheet = name
      rest = text[text.index(after: mark)...]
    }
    if let range = CellRange(a1: rest) {
      self.range = range
      return
    }
    guard let range = Self.lines(String(rest.filter { $0 != "$" })) else { return nil }
    self.range = range
  }

  /// The references of a list with commas; empty when one of them is none.
  static func list(_ text: String) -> [RangeReference] {
    let pieces = split(text)
    let references = pieces.compactMap { RangeReference($0) }
    return references.count == pieces.count ? references : []
  }

  /// Whole rows `3:3` or whole columns `A:B`.
  private static func lines(_ text: String) -> CellRange? {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if let first = Int(ends[0]), let last = Int(ends[1]), first > 0, first <= last {
      return CellRange(
        CellAddress(row: first - 1, column: 0),
        CellAddress(row: last - 1, column: CellAddress.columnLimit - 1))
    }
    guard let first = CellAddress(a1: Array("\(ends[0])1".utf8)),
      let last = CellAddress(a1: Array("\(ends[1])1".utf8))
    else { return nil }
    return CellRange(first, CellAddress(row: CellAddress.rowLimit - 1, column: last.column))
  }

  /// The pieces between commas outside of quotes.
  private static func split(_ text: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in text {
      if character == "'" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
