public import RegionalStatistics

/// Lays out a publication as one document in GitHub's Markdown.
///
/// Notes are footnotes, which readers link both ways; charts are given by their descriptions.
public struct MarkdownDocument: Sendable {
  private let version: String

  /// Makes a layout; the version of the tool is printed with the sources.
  public init(version: String) { self.version = version }

  /// The text of the file.
  public func text(_ publication: Publication, language: Language) -> String {
    let publication = publication.lettered()
    let parts =
      front(publication, language)
      + publication.tables.flatMap { table($0, language) }
      + sources(publication, language) + notes(publication, language)
    return parts.map { $0 + "\n" }.joined(separator: "\n")
  }

  private func front(_ publication: Publication, _ language: Language) -> [String] {
    let facts =
      [
        (Wording.publisher, publication.publisher[language]),
        (Wording.release, DateText.text(publication.release, language)),
      ] + (publication.contact.map { [(Wording.contact, $0)] } ?? [])
    return [
      "# \(Self.escaped(publication.title[language]))",
      "**\(Self.escaped(publication.subtitle[language]))**",
    ] + publication.cover.map { Self.escaped($0[language]) } + [list(facts, language)]
  }

  private func table(_ published: PublishedTable, _ language: Language) -> [String] {
    let text = TableText(published, language: language)
    let table = published.table
    let header =
      table.stub.map { Self.escaped($0[language]) }
      + zip(table.columns, published.markers.columns).map {
        Self.escaped($0.label[language]) + Self.footnotes($1)
      }
    let rule =
      table.stub.map { _ in "---" } + table.columns.map { $0.format == .text ? "---" : "---:" }
    let rows = table.rows.indices.map { row in
      Self.line(labels(published, row, language) + text.texts(row).map(Self.escaped))
    }
    let symbols = text.usedSymbols.map {
      "\(Self.escaped("[\($0.rawValue)]")) \(Self.escaped(Wording.meaning(of: $0)[language]))"
    }
    let charts = published.charts.compactMap { description($0, text) }
    return [
      "## \(Self.escaped(text.caption))\(Self.footnotes(published.markers.title))",
      Self.escaped(published.subtitle[language]),
      ([Self.line(header), Self.line(rule)] + rows).joined(separator: "\n"),
    ]
      + (symbols.isEmpty
        ? [] : [Wording.line(Wording.symbols, symbols, language)])
      + [Self.escaped(text.sourceSentence)] + charts
  }

  /// The labels of a row, those of a total in bold.
  private func labels(
    _ published: PublishedTable, _ row: Int, _ language: Language
  ) -> [String] {
    published.table.rows[row].labels.enumerated().map { index, label in
      let text = Self.escaped(label[language])
      let isTotal = published.table.rows[row].role == .total && !text.isEmpty
      return (isTotal ? "**\(text)**" : text)
        + (index == 0 ? Self.footnotes(published.markers.rows[row]) : "")
    }
  }

  private func description(_ chart: TemplateChart, _ text: TableText) -> String? {
    let selection = ChartSelection(text.published.table, chart)
    guard !selection.isEmpty else { return nil }
    let sentence = ChartDescription(selection, chart, text).sentence
    return Wording.labelled(
      PageWording.description[text.language], Self.escaped(sentence), text.language)
  }

  private func sources(_ publication: Publication, _ language: Language) -> [String] {
    let shown = RowCount.shown(of: publication.sources)
    let headers =
      [Wording.source, Wording.origin, Wording.file] + shown.map(\.heading) + [Wording.digest]
    let rule = ["---", "---", "---"] + shown.map { _ in "---:" } + ["---"]
    let rows = publication.sources.map { source in
      let texts = [source.title[language], source.origin[language], source.file].map(Self.escaped)
      let counts = shown.map { NumberText.text(Double($0.rows(of: source)), .count, language) }
      return Self.line(texts + counts + ["`\(source.digest)`"])
    }
    let settings =
      publication.settings.map { ($0.name, $0.value[language]) }
      + [(Wording.software, "stemregio \(version)")]
    return [
      "## \(Self.escaped(Wording.sourcesTitle[language]))", list(settings, language),
      ([Self.line(headers.map { Self.escaped($0[language]) }), Self.line(rule)] + rows)
        .joined(separator: "\n"),
    ]
  }

  private func notes(_ publication: Publication, _ language: Language) -> [String] {
    publication.notes.enumerated().map { "[^\($0 + 1)]: \(Self.escaped($1[language]))" }
  }

  private func list(_ entries: [(LocalizedText, String)], _ language: Language) -> String {
    entries.map { "- " + Wording.labelled(Self.escaped($0[language]), Self.escaped($1), language) }
      .joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }

  private static func footnotes(_ numbers: [Int]) -> String {
    numbers.map { "[^\($0)]" }.joined()
  }

  private static func escaped(_ text: String) -> String { MarkdownTable.escaped(text) }
}
