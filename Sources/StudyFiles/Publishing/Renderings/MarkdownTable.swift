internal import RegionalStatistics

/// A table for a Markdown document: GitHub's pipe tables, which most tools read.
struct MarkdownTable {
  private let shown: ShownTable

  init(_ published: PublishedTable, language: Language, notes: [LocalizedText]) {
    shown = ShownTable(published, language: language, notes: notes)
  }

  var text: String {
    let rule = shown.alignment.map { $0 == .leading ? "---" : "---:" }
    let lines = [line(shown.header), "| \(rule.joined(separator: " | ")) |"] + shown.rows.map(line)
    let explanations = shown.explanations.map { Self.escaped($0) + "\n" }.joined(separator: "\n")
    return "**\(Self.escaped(shown.title))**\n\n\(Self.escaped(shown.subtitle))\n\n"
      + lines.map { $0 + "\n" }.joined() + "\n" + explanations
  }

  private func line(_ cells: [String]) -> String {
    "| \(cells.map(Self.escaped).joined(separator: " | ")) |"
  }

  /// The text with the characters escaped that Markdown would take for markup.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]|<>".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }
}
