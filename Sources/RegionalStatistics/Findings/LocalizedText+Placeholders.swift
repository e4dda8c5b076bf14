extension LocalizedText {
  /// The text with a placeholder such as `{member}` replaced in each language.
  public func replacing(_ placeholder: String, with text: LocalizedText) -> LocalizedText {
    guard hasPlaceholder else { return self }
    return LocalizedText(
      nl: nl.replacing(placeholder, with: text.nl), fr: fr.replacing(placeholder, with: text.fr),
      en: en.replacing(placeholder, with: text.en))
  }

  /// The text with several placeholders replaced, in alphabetical order of their names.
  public func replacing(_ placeholders: [String: LocalizedText]) -> LocalizedText {
    guard hasPlaceholder else { return self }
    return placeholders.sorted { $0.key < $1.key }.reduce(self) {
      $0.replacing($1.key, with: $1.value)
    }
  }

  /// Whether there may be something to replace; nearly all texts have nothing.
  private var hasPlaceholder: Bool {
    [nl, fr, en].contains { $0.utf8.contains(UInt8(ascii: "{")) }
  }
}
