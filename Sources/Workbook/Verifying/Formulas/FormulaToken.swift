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
    while let token = scanner.piece() { tokens.append(token) }
    return scanner.isAtEnd ? tokens : nil
  }
}
