/// Cuts a formula into pieces.
///
/// It looks at bytes: a workbook has as many formulas as cells, and characters take longer.
struct FormulaScanner {
  private let bytes: [UInt8]
  private var next = 0

  init(_ formula: String) { bytes = Array(formula.utf8) }

  var isAtEnd: Bool { bytes[next...].allSatisfy { $0 == UInt8(ascii: " ") } }

  /// The byte that comes next; 0 at the end, which no formula holds.
  private var byte: UInt8 { next < bytes.count ? bytes[next] : 0 }

  /// The next piece; nil at the end and at a sign that is none.
  mutating func piece() -> FormulaToken? {
    while byte == UInt8(ascii: " ") { next += 1 }
    guard next < bytes.count else { return nil }
    if byte == UInt8(ascii: "\"") { return text() }
    if lengthOfDigit > 0 || byte == UInt8(ascii: ".") { return number() }
    if lengthOfWordPart > 0 || byte == UInt8(ascii: "'") { return word() }
    return sign()
  }

  private mutating func sign() -> FormulaToken? {
    let (start, first) = (next, byte)
    guard Self.signs.contains(first) else { return nil }
    next += 1
    let isLess = first == UInt8(ascii: "<")
    if isLess || first == UInt8(ascii: ">"),
      byte == UInt8(ascii: "=") || isLess && byte == UInt8(ascii: ">")
    {
      next += 1
    }
    return .sign(string(from: start))
  }

  private static let signs = Array("+-*/^&(),=<>%".utf8)

  private mutating func text() -> FormulaToken? {
    var text: [UInt8] = []
    next += 1
    while next < bytes.count {
      if byte == UInt8(ascii: "\"") {
        next += 1
        guard byte == UInt8(ascii: "\"") else {
          return .text(String(decoding: text, as: UTF8.self))
        }
      }
      text.append(byte)
      next += 1
    }
    return nil
  }

  private mutating func number() -> FormulaToken? {
    let start = next
    while true {
      let length = byte == UInt8(ascii: ".") ? 1 : lengthOfDigit
      guard length > 0 else { break }
      next += length
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      let mark = next
      next += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { next += 1 }
      guard lengthOfDigit > 0 else {
        next = mark
        return nil
      }
      while lengthOfDigit > 0 { next += lengthOfDigit }
    }
    return Double(string(from: start)).map { .number($0) }
  }

  /// A reference, a function or a name.
  private mutating func word() -> FormulaToken? {
    let start = next
    while next < bytes.count {
      if byte == UInt8(ascii: "'") {
        guard skipQuotedName() else { return nil }
        continue
      }
      let length = Self.marks.contains(byte) ? 1 : max(lengthOfWordPart, lengthOfDigit)
      guard length > 0 else { break }
      next += length
    }
    let word = string(from: start)
    guard byte != UInt8(ascii: "(") else { return .word(word.uppercased()) }
    return RangeReference(word).map { .reference($0) } ?? .word(word.uppercased())
  }

  private static let marks = Array(".:!".utf8)

  /// Passes over a sheet name with its quotes; false when it does not end.
  private mutating func skipQuotedName() -> Bool {
    next += 1
    while next < bytes.count {
      next += 1
      guard bytes[next - 1] == UInt8(ascii: "'") else { continue }
      guard byte == UInt8(ascii: "'") else { return true }
      next += 1
    }
    return false
  }

  private func string(from start: Int) -> String {
    String(decoding: bytes[start..<next], as: UTF8.self)
  }

  /// The bytes of the digit, of any script, that comes next; 0 where none does.
  private var lengthOfDigit: Int {
    guard byte >= 0x80 else { return byte &- UInt8(ascii: "0") < 10 ? 1 : 0 }
    return length { $0.properties.numericType != nil }
  }

  /// The bytes of what comes next and may be in a name, beside digits and marks: a letter, its
  /// accent, `$` or `_`; 0 where none does.
  private var lengthOfWordPart: Int {
    guard byte >= 0x80 else {
      let isPart =
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "$")
        || byte == UInt8(ascii: "_")
      return isPart ? 1 : 0
    }
    return length {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
  }

  private func length(where isMeant: (Unicode.Scalar) -> Bool) -> Int {
    let rest = String(decoding: bytes[next...].prefix(4), as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first, isMeant(scalar) else { return 0 }
    return UTF8.width(scalar)
  }
}
