/// The form of a place name in which spellings are compared.
///
/// Letter case, accents, hyphens, apostrophes and spacing are left out: `"SINT NIKLAAS"` equals
/// `"Sint-Niklaas"`, and `"Liege"` equals `"Liège"`.
struct NameKey: Hashable, Sendable {
  let text: String

  init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      text = Self.plain(name)
      return
    }
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

  /// The form of a name without accents: most names, and names are many.
  private static func plain(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isBetweenWords = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."), 0x20,
        0x09...0x0D:
        isBetweenWords = true
      default:
        if isBetweenWords, !bytes.isEmpty { bytes.append(0x20) }
        isBetweenWords = false
        let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        bytes.append(isCapital ? byte | 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let separators: Set<Character> = ["-", "‐", "‑", "–", "'", "’", "‘", "`", "."]

  private static let unaccented: [Character: Character] = [
    "à": "a", "á": "a", "â": "a", "ä": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e",
    "ì": "i", "í": "i", "î": "i", "ï": "i", "ò": "o", "ó": "o", "ô": "o", "ö": "o", "ù": "u",
    "ú": "u", "û": "u", "ü": "u",
  ]
}
