/// What a publication says about the counts that it does not show.
public enum HiddenCounts {
  /// Says "not shown" in one of the three languages.
  private static let hiding = [
    "niet getoond", "niet gepubliceerd", "verborgen", "onderdrukt", "ne sont pas", "n'est pas",
    "non publi", "masqué", "masque\u{301}", "not shown", "not published", "hidden", "suppressed",
  ]

  /// The counts that a sentence such as `Counts from 1 to 4 are not shown.` or
  /// `Aantallen kleiner dan 5 zijn verborgen.` speaks of; nil for other sentences.
  public static func declared(in text: String) -> ClosedRange<Int>? {
    for sentence in text.lowercased().split(whereSeparator: { ".;!".contains($0) }) {
      guard hiding.contains(where: { sentence.hasBytes(of: $0) }) else { continue }
      if let found = between(sentence) ?? under(sentence) { return found }
    }
    return nil
  }

  private static func between(_ text: Substring) -> ClosedRange<Int>? {
    let pattern =
      /(?:van|tussen|de|entre|from|between) (\d{1,6}) (?:tot en met|tot|en|à|et|to|and) (\d{1,6})/
    guard let match = text.firstMatch(of: pattern), let first = Int(match.1),
      let last = Int(match.2), first <= last
    else { return nil }
    return first...last
  }

  private static func under(_ text: Substring) -> ClosedRange<Int>? {
    let pattern =
      /(?:minder dan|kleiner dan|onder|moins de|inférieurs? à|fewer than|less than|smaller than|below|under) (\d{1,6})/
    guard let match = text.firstMatch(of: pattern), let limit = Int(match.1), limit > 1 else {
      return nil
    }
    return 1...(limit - 1)
  }
}
