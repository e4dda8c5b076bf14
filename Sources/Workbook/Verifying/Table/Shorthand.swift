/// Symbols in brackets that stand where a number can't.
enum Shorthand {
  /// The symbols of the Government Analysis Function, and ours among them.
  static let known: Set<String> = [
    "b", "c", "d", "e", "er", "f", "k", "low", "p", "r", "u", "w", "x", "z",
  ]

  /// The symbol of a number that is hidden to protect people.
  static let hidden = "c"

  /// The symbol of a text such as `[c]`; nil for other texts.
  static func symbol(_ text: String) -> String? {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.count <= 12 else { return nil }
    let inside = String(text.dropFirst().dropLast())
    return inside.allSatisfy { $0.isLetter } && !inside.isEmpty ? inside : nil
  }

  /// The symbols that a text mentions, such as those in `[c] hidden; [x] unknown`.
  static func mentioned(in text: String) -> [String] {
    text.split(separator: "[").dropFirst(text.hasPrefix("[") ? 0 : 1).compactMap { piece in
      guard let end = piece.firstIndex(of: "]") else { return nil }
      let inside = String(piece[..<end])
      return known.contains(inside) ? inside : nil
    }
  }

  /// The symbols that stand in the tables of a sheet.
  static func used(_ sheet: ReadSheet) -> Set<String> {
    Set(sheet.cells.filter { sheet.isInTable($0.address) }.compactMap { symbol($0.text) })
  }
}
