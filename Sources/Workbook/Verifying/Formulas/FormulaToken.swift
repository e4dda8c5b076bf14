/// A piece of a formula.
enum FormulaToken: Hashable {
  case number(Double)
  case text(String)
  /// A reference, with its sheet.
  case reference(RangeReference)
  /// A word: the name of a function, or a name.
  case word(String)
  case sign(String)

  /// The pieces of a formula in English names with commas; nil when a sign is in none of these.
  static func tokens(_ formula: String) -> [FormulaToken]? {
    var scanner = FormulaScanner(formula)
    var tokens: [FormulaToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return scanner.isAtEnd ? tokens : nil
  }
}

/// Cuts a formula into pieces.
///
/// It looks at scalars: a workbook has as many formulas as cells, and characters take longer.
struct FormulaScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ formula: String) { rest = formula[...].unicodeScalars }

  var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

  /// The next piece; nil at the end and at a sign that is none.
  mutating func next() -> FormulaToken? {
    while rest.first == " " { rest.removeFirst() }
    guard let first = rest.first else { return nil }
    if first == "\"" { return text() }
    if first.isDigit || first == "." { return number() }
    if first.isWordPart || first == "'" { return word() }
    return sign(first)
  }

  private mutating func sign(_ first: Unicode.Scalar) -> FormulaToken? {
    guard "+-*/^&(),=<>%".unicodeScalars.contains(first) else { return nil }
    rest.removeFirst()
    var sign = String(first)
    if first == "<" || first == ">", let second = rest.first,
      second == "=" || first == "<" && second == ">"
    {
      rest.removeFirst()
      sign.unicodeScalars.append(second)
    }
    return .sign(sign)
  }

  private mutating func text() -> FormulaToken? {
    var text = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      guard scalar == "\"" else {
        text.append(scalar)
        continue
      }
      guard rest.first == "\"" else { return .text(String(text)) }
      text.append("\"")
      rest.removeFirst()
    }
    return nil
  }

  private mutating func number() -> FormulaToken? {
    var digits = String(String.UnicodeScalarView(rest.prefix { $0.isDigit || $0 == "." }))
    rest = rest.dropFirst(digits.unicodeScalars.count)
    if let mark = rest.first, mark == "e" || mark == "E" {
      let sign = rest.dropFirst().first.map { $0 == "+" || $0 == "-" ? 1 : 0 } ?? 0
      let exponent = rest.dropFirst(1 + sign).prefix { $0.isDigit }
      guard !exponent.isEmpty else { return nil }
      let length = 1 + sign + exponent.count
      digits.unicodeScalars.append(contentsOf: rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return Double(digits).map { .number($0) }
  }

  /// A reference, a function or a name.
  private mutating func word() -> FormulaToken? {
    let start = rest.startIndex
    let whole = rest
    while let scalar = rest.first {
      if scalar == "'" {
        guard skipQuotedName() else { return nil }
      } else if scalar.isWordPart || scalar.isDigit || ".:!".unicodeScalars.contains(scalar) {
        rest.removeFirst()
      } else {
        break
      }
    }
    let word = String(whole[start..<rest.startIndex])
    guard rest.first != "(" else { return .word(word.uppercased()) }
    return RangeReference(word).map { .reference($0) } ?? .word(word.uppercased())
  }

  /// Passes over a sheet name with its quotes; false when it does not end.
  private mutating func skipQuotedName() -> Bool {
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      guard scalar == "'" else { continue }
      guard rest.first == "'" else { return true }
      rest.removeFirst()
    }
    return false
  }
}

extension Unicode.Scalar {
  /// A digit of any script.
  fileprivate var isDigit: Bool {
    isASCII ? "0"..."9" ~= self : properties.numericType != nil
  }

  /// Whether a name may hold it beside digits and marks: a letter, its accent, `$` or `_`.
  fileprivate var isWordPart: Bool {
    guard !isASCII else {
      return "a"..."z" ~= self || "A"..."Z" ~= self || self == "$" || self == "_"
    }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}
