internal import RegionalStatistics

/// Safe names of the workbooks of partners: lower-case letters, digits and hyphens, each once.
struct PartnerFileNames {
  private var taken: Set<String>

  /// Names that may not be given, in lower case.
  init(reserved: Set<String> = ["partners"]) { taken = reserved }

  /// A name without extension from the identifier and the name of a partner.
  mutating func name(id: String, name: String) -> String {
    let parts = [Self.plain(id), Self.plain(name)].filter { !$0.isEmpty }
    let whole = parts.count == 2 && parts[1].hasSuffix(parts[0]) ? [parts[1]] : parts
    let base = Self.withoutDevice(String(whole.joined(separator: "-").prefix(Self.longest)))
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }

  /// Leaves room for the language and the extension in 143 bytes, the limit of encrypted folders.
  private static let longest = 80

  /// A text in lower-case ASCII letters, digits and single hyphens.
  static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.lowercased() {
      let pieces = special[character] ?? String(character)
      for piece in pieces.unicodeScalars {
        if piece.isASCII, piece.properties.isAlphabetic || ("0"..."9").contains(piece) {
          plain.unicodeScalars.append(piece)
        } else if !plain.isEmpty, !plain.hasSuffix("-") {
          plain.append("-")
        }
      }
    }
    return plain.hasSuffix("-") ? String(plain.dropLast()) : plain
  }

  private static let special: [Character: String] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "ç": "c", "è": "e", "é": "e", "ê": "e",
    "ë": "e",
    "ì": "i", "í": "i", "î": "i", "ï": "i", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o",
    "ù": "u",
    "ú": "u", "û": "u", "ü": "u", "ý": "y", "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ñ": "n",
    "å": "a", "ÿ": "y",
  ]

  /// Names of devices that Windows takes for themselves, with any extension.
  private static func withoutDevice(_ name: String) -> String {
    let devices = ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return name.isEmpty || devices.contains(name) ? "partner-\(name)" : name
  }
}
