internal import RegionalStatistics

/// A table for reading in a terminal.
struct TerminalTable {
  private let shown: ShownTable

  init(_ published: PublishedTable, language: Language, notes: [LocalizedText]) {
    shown = ShownTable(published, language: language, notes: notes)
  }

  var text: String {
    let columns = AlignedText(header: shown.header, alignment: shown.alignment)
    return paragraph(shown.title) + paragraph(shown.subtitle) + "\n" + columns.text(shown.rows)
      + "\n" + shown.explanations.map(paragraph).joined()
  }

  private func paragraph(_ text: String) -> String {
    AlignedText.lines(text, longest: 100).map { $0 + "\n" }.joined()
  }
}
