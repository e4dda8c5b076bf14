internal import RegionalStatistics

/// What the bytes of a workbook follow from, as one number: equal digests mean equal files.
struct PublicationDigest {
  let theme: Theme
  let version: String

  /// SHA-256 of everything that goes into the workbook of a publication, in hexadecimal.
  func text(_ publication: Publication, language: Language) throws(ReadError) -> String {
    let digest = RunningDigest()
    let parts =
      [
        version, language.rawValue,
        MarkdownDocument(version: version).text(publication, language: language),
        TidyTwin.text(publication.tables.map(\.table)),
        CanonicalDescription.text(
          of: publication.tables.map { [$0.charts, $0.looks, $0.part as Any] as [Any] }),
        publication.tables.map { $0.sheet[language] }.joined(separator: "\n"),
      ] + house
    for part in parts { digest.add(Array("\(part.utf8.count):\(part)".utf8)[...]) }
    guard let found = digest.digest() else {
      throw ReadError("digest-failed", "The SHA-256 of a publication can't be computed.")
    }
    return found.text
  }

  /// The house style, in an order that is the same in every run.
  private var house: [String] {
    var parts: [String] = []
    for role in ThemeRole.allCases {
      for row in [StatisticalTable.Row.Role.body, .other, .total] {
        parts.append(CanonicalDescription.text(of: theme.look(role, row: row)))
      }
    }
    for colors in [theme.light, theme.dark] {
      let named = colors.named.sorted { $0.key < $1.key }
      parts.append("\(named) \(colors.series) \(colors.scale)")
    }
    parts.append("\(theme.font) \(theme.size) \(theme.captions)")
    if let logo = theme.logo { parts.append("\(logo)") }
    return parts
  }
}
