/// The form of a place name in which spellings are compared.
///
/// Letter case, accents, hyphens, apostrophes and spacing are left out: `"SINT NIKLAAS"` equals
/// `"Sint-Niklaas"`, and `"Liege"` equals `"Liège"`.
struct NameKey: Hashable, Sendable {
  let text: String

  init(_ name: String) {
    var text = ""
    var isBetweenWords = false
    for character in name.lowercased() {
      if Self.separators.contains(character) || character.isWhitespace {
        isBetweenWords = true
        continue
      }
      if isBetweenWords, !text.isEmpty { text.append(" ") }
      isBetweenWords = false
      text.append(Self.unaccented[character] ?? character)
    }
    self.text = text
  }

  private static let separators: Set<Character> = ["-", "‐", "‑", "–", "'", "’", "‘", "`", "."]

  private static let unaccented: [Character: Character] = [
    "à": "a", "á": "a", "â": "a", "ä": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e",
    "ì": "i", "í": "i", "î": "i", "ï": "i", "ò": "o", "ó": "o", "ô": "o", "ö": "o", "ù": "u",
    "ú": "u", "û": "u", "ü": "u",
  ]
}
