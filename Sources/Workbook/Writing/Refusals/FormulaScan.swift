/// One pass over the text of a formula.
struct FormulaScan {
  private let names: KnownNames
  private var depth = 0

  /// Prepares a pass in a workbook with these names.
  init(names: KnownNames) { self.names = names }

  /// Throws the first fault.
  mutating func check(_ bytes: Span<UInt8>) throws(FormulaFault) {
    guard !bytes.isEmpty else { throw FormulaFault(problem: "A formula must not be empty") }
    guard bytes[0] != UInt8(ascii: "=") else {
      throw FormulaFault(problem: "A formula must be given without its equals sign")
    }
    var offset = 0
    while offset < bytes.count { offset = try token(bytes, offset) }
    guard depth == 0 else {
      throw FormulaFault(problem: "A formula must close its parentheses")
    }
  }

  /// Reads one token and says where the next one starts.
  private mutating func token(_ bytes: Span<UInt8>, _ start: Int) throws(FormulaFault) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\""): return try quoted(bytes, start)
    case UInt8(ascii: "'"): return try quotedSheet(bytes, start)
    case UInt8(ascii: "("):
      depth += 1
      return start + 1
    case UInt8(ascii: ")"):
      depth -= 1
      guard depth >= 0 else {
        throw FormulaFault(problem: "A formula must open a parenthesis before it closes it")
      }
      return start + 1
    case let byte where Self.isDigit(byte): return number(bytes, start)
    case let byte where Self.startsWord(byte): return try word(bytes, start)
    case let byte where Self.operators.contains(byte): return start + 1
    default: throw Self.fault(of: bytes[start])
    }
  }

  /// Reads a text or a quoted sheet name up to the quote that ends it; a doubled quote does not.
  private func quoted(_ bytes: Span<UInt8>, _ start: Int) throws(FormulaFault) -> Int {
    let quote = bytes[start]
    var offset = start + 1
    while offset < bytes.count {
      if bytes[offset] == quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == quote else { return offset + 1 }
        offset += 1
      }
      offset += 1
    }
    throw FormulaFault(problem: "A formula must close its quotes")
  }

  private func quotedSheet(_ bytes: Span<UInt8>, _ start: Int) throws(FormulaFault) -> Int {
    let end = try quoted(bytes, start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "!") else {
      throw FormulaFault(problem: "A quoted sheet name in a formula must be followed by !")
    }
    let inside = Self.text(bytes, (start + 1)..<(end - 1))
    let isPlain = !inside.utf8.contains(UInt8(ascii: "'"))
    try checkSheet(isPlain ? inside : inside.replacing("''", with: "'"))
    return end + 1
  }

  /// Reads digits, a fraction and an exponent.
  private func number(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, Self.isDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") {
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return offset }
    var exponent = offset + 1
    if exponent < bytes.count,
      bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-")
    {
      exponent += 1
    }
    let digits = exponent
    while exponent < bytes.count, Self.isDigit(bytes[exponent]) { exponent += 1 }
    return exponent > digits ? exponent : offset
  }

  /// Reads a function, sheet, cell or defined name.
  private func word(_ bytes: Span<UInt8>, _ start: Int) throws(FormulaFault) -> Int {
    var end = start
    while end < bytes.count, Self.startsWord(bytes[end]) || Self.isDigit(bytes[end]) { end += 1 }
    let follower = end < bytes.count ? bytes[end] : 0
    if follower != UInt8(ascii: "("), follower != UInt8(ascii: "!"),
      Self.isCell(bytes, start..<end)
    {
      return end
    }
    let word = Self.text(bytes, start..<end)
    switch follower {
    case UInt8(ascii: "("): try FormulaFunctions.check(word)
    case UInt8(ascii: "!"):
      try checkSheet(word)
      return end + 1
    default: try checkOperand(word, isPartOfRange: Self.touchesColon(bytes, start..<end))
    }
    return end
  }

  private func checkSheet(_ name: String) throws(FormulaFault) {
    guard !name.contains("["), !name.contains(":") else {
      throw FormulaFault(
        code: "formula-external", problem: "A formula must not refer to another workbook")
    }
    guard names.sheets.contains(name.lowercased()) else {
      throw FormulaFault(
        code: "formula-sheet",
        problem: "A formula must refer to sheets of the workbook, not to \"\(name)\"")
    }
  }

  private func checkOperand(_ word: String, isPartOfRange: Bool) throws(FormulaFault) {
    let plain = word.utf8.contains(UInt8(ascii: "$")) ? word.replacing("$", with: "") : word
    let upper = plain.uppercased()
    if Refusals.isCell(upper) || upper == "TRUE" || upper == "FALSE" { return }
    if names.ranges.contains(word.lowercased()) { return }
    if isPartOfRange, Refusals.isCell(upper + "1") || Refusals.isCell("A" + upper) { return }
    throw FormulaFault(
      code: "formula-name", problem: "A formula must not use the unknown name \"\(word)\"",
      remedy: "Use A1 references or a defined name of the workbook.")
  }

  private static func fault(of byte: UInt8) -> FormulaFault {
    switch byte {
    case UInt8(ascii: ";"):
      FormulaFault(
        code: "formula-separator", problem: "A formula must separate arguments by commas",
        remedy: "Write , for ;.")
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "@"):
      FormulaFault(
        code: "formula-structured",
        problem: "A formula must not use structured or external references",
        remedy: "Use A1 references.")
    case UInt8(ascii: "#"):
      FormulaFault(code: "formula-error", problem: "A formula must not hold an error value")
    case UInt8(ascii: "|"):
      FormulaFault(
        code: "formula-external", problem: "A formula must not call another program")
    default:
      FormulaFault(
        problem: "A formula must not contain \"\(Character(UnicodeScalar(byte)))\" here")
    }
  }

  /// Whether a word is a cell such as `$C$5`; nearly all words are, so no text is made for them.
  private static func isCell(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let dollar = UInt8(ascii: "$")
    var offset = range.lowerBound
    var (column, row) = (0, 0)
    if bytes[offset] == dollar { offset += 1 }
    let letters = offset
    while offset < range.upperBound, (0x41...0x5A).contains(bytes[offset] & 0xDF) {
      column = min(column * 26 + Int(bytes[offset] & 0xDF) - 64, CellAddress.columnLimit + 1)
      offset += 1
    }
    guard offset > letters else { return false }
    if offset < range.upperBound, bytes[offset] == dollar { offset += 1 }
    let digits = offset
    while offset < range.upperBound, isDigit(bytes[offset]) {
      row = min(row * 10 + Int(bytes[offset]) - 48, CellAddress.rowLimit + 1)
      offset += 1
    }
    return offset == range.upperBound && offset > digits
      && CellAddress(row: row - 1, column: column - 1).isOnSheet
  }

  private static func touchesColon(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let colon = UInt8(ascii: ":")
    return range.lowerBound > 0 && bytes[range.lowerBound - 1] == colon
      || range.upperBound < bytes.count && bytes[range.upperBound] == colon
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func startsWord(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".")
  }

  private static let operators = Set("+-*/^&=<>,:% ".utf8)
}
