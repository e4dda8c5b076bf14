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
struct FormulaScanner {
  private var rest: Substring

  init(_ formula: String) { rest = formula[...] }

  var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

  /// The next piece; nil at the end and at a sign that is none.
  mutating func next() -> FormulaToken? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.first else { return nil }
    if first == "\"" { return text() }
    if first.isNumber || first == "." { return number() }
    if first.isLetter || "'$_".contains(first) { return word() }
    for sign in ["<>", "<=", ">=", "+", "-", "*", "/", "^", "&", "(", ")", ",", "=", "<", ">", "%"]
    where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      return .sign(sign)
    }
    return nil
  }

  private mutating func text() -> FormulaToken? {
    var text = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      guard character == "\"" else {
        text.append(character)
        continue
      }
      guard rest.first == "\"" else { return .text(text) }
      text.append("\"")
      rest = rest.dropFirst()
    }
    return nil
  }

  private mutating func number() -> FormulaToken? {
    var digits = rest.prefix { $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    if let mark = rest.first, "eE".contains(mark) {
      let sign = rest.dropFirst().first.map { "+-".contains($0) ? 1 : 0 } ?? 0
      let exponent = rest.dropFirst(1 + sign).prefix { $0.isNumber }
      guard !exponent.isEmpty else { return nil }
      let length = 1 + sign + exponent.count
      digits = Substring(String(digits) + rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return Double(digits).map { .number($0) }
  }

  /// A reference, a function or a name.
  private mutating func word() -> FormulaToken? {
    var word = ""
    while let character = rest.first {
      if character == "'" {
        let quoted = quotedName()
        guard !quoted.isEmpty else { return nil }
        word += quoted
      } else if character.isLetter || character.isNumber || "$_.:!".contains(character) {
        word.append(character)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard rest.first != "(" else { return .word(word.uppercased()) }
    return RangeReference(word).map { .reference($0) } ?? .word(word.uppercased())
  }

  /// A sheet name with its quotes; empty when it does not end.
  private mutating func quotedName() -> String {
    var name = "'"
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      name.append(character)
      guard character == "'" else { continue }
      guard rest.first == "'" else { return name }
      name.append("'")
      rest = rest.dropFirst()
    }
    return ""
  }
}
