internal import RegionalStatistics

/// A name that captions show in another way: `bhg` for `Brussels Hoofdstedelijk Gewest`.
struct CaptionTerm: Hashable, Sendable {
  let name: LocalizedText
  let shown: LocalizedText

  /// The text with the name replaced wherever it stands as a word or at the start of a compound.
  func applied(to text: LocalizedText) -> LocalizedText {
    LocalizedText(
      nl: Self.replace(name.nl, by: shown.nl, in: text.nl),
      fr: Self.replace(name.fr, by: shown.fr, in: text.fr),
      en: Self.replace(name.en, by: shown.en, in: text.en))
  }

  private static func replace(_ name: String, by shown: String, in text: String) -> String {
    guard !name.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last ?? result.last
      let after = rest[found.upperBound...].first
      let isWord = !isLetter(before) && !isLetter(after)
      result += rest[..<found.lowerBound] + (isWord ? shown : name)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private static func isLetter(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}
