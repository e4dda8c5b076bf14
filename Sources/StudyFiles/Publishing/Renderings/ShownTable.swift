internal import RegionalStatistics

/// What a reader sees of a table in one language: headers, cells, title and explanations as texts.
struct ShownTable {
  let title: String
  let subtitle: String
  let header: [String]
  let rows: [[String]]
  let alignment: [AlignedText.Alignment]
  /// The source and the notes that the table refers to.
  let explanations: [String]

  init(_ published: PublishedTable, language: Language, notes: [LocalizedText]) {
    let text = TableText(published, language: language)
    title = text.title
    subtitle = published.subtitle[language]
    header = text.headers
    rows = text.labels.enumerated().map { row, labels in labels + text.texts(row) }
    alignment =
      published.table.stub.map { _ in .leading }
      + published.table.columns.map { $0.format == .text ? .leading : .trailing }
    explanations =
      Self.symbols(published.table, language)
      + Self.notes(published.markers, language, notes)
      + [TableText(published, language: language).sourceLine]
  }

  private static func symbols(_ table: StatisticalTable, _ language: Language) -> [String] {
    Missing.allCases
      .filter { reason in table.cells.joined().contains { $0.value == .missing(reason) } }
      .map { "[\($0.rawValue)] \(Wording.meaning(of: $0)[language])" }
  }

  private static func notes(
    _ markers: PublishedTable.Markers, _ language: Language, _ notes: [LocalizedText]
  ) -> [String] {
    let used = Set(markers.title + markers.columns.joined() + markers.rows.joined())
    return used.sorted().filter { notes.indices.contains($0 - 1) }.map { number in
      "[\(Wording.note[language]) \(number)] \(notes[number - 1][language])"
    }
  }
}
