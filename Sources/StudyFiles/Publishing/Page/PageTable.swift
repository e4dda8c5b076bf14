internal import RegionalStatistics

/// One table as a section of a page: title, table, explanations, charts.
struct PageTable {
  let published: PublishedTable
  let language: Language
  let anchor: String
  let theme: Theme
  private let text: TableText
  private let heat: PageHeat?
  /// The first marker of a note in the section is the one that the note links back to.
  private let firstMarkers: [Int: Int]

  init(_ published: PublishedTable, language: Language, anchor: String, theme: Theme) {
    self.published = published
    self.language = language
    self.anchor = anchor
    self.theme = theme
    text = TableText(published, language: language)
    heat = PageHeat(published, theme: theme)
    let markers = published.markers
    var first: [Int: Int] = [:]
    for (place, numbers) in ([markers.title] + markers.columns + markers.rows).enumerated() {
      for number in numbers where first[number] == nil { first[number] = place }
    }
    firstMarkers = first
  }

  func section(charts: [Markup]) -> Markup {
    .element(
      "section", [("id", anchor), ("class", isWide ? "wide" : "narrow")],
      [.lines([heading, table] + explanations + charts)])
  }

  /// Wide tables are printed on pages that lie on their side.
  private var isWide: Bool {
    PageRoom(widths: TableWidths(text, theme: theme).widths).isLandscape
  }

  private var heading: Markup {
    .element("h2", [], [.text(text.caption)] + markers(published.markers.title, place: 0))
  }

  private var table: Markup {
    let caption = "\(text.name). \(published.subtitle[language])"
    let body = published.table.rows.indices.map(row)
    return .element(
      "div",
      [
        ("class", "scroll"), ("role", "region"), ("tabindex", "0"),
        ("aria-label", text.caption),
      ],
      [
        .element(
          "table", [("class", "data")],
          [
            .lines([
              .element("caption", [], caption), .element("thead", [], [header]),
              .element("tbody", [], [.lines(body)]),
            ])
          ])
      ])
  }

  private var header: Markup {
    let stub = published.table.stub.map { heading in
      Markup.element("th", [("scope", "col")], [Self.label(heading[language])])
    }
    let columns = published.table.columns.enumerated().map { index, column in
      Markup.element(
        "th", [("scope", "col"), ("class", column.format.role.rawValue)],
        [Self.label(column.label[language])]
          + markers(published.markers.columns[index], place: 1 + index))
    }
    return .element("tr", [], stub + columns)
  }

  /// The words of a header; a single one, such as a school year, is not broken at its hyphen.
  private static func label(_ text: String) -> Markup {
    .element("span", text.contains(" ") ? [] : [("class", "whole")], text)
  }

  private func row(_ row: Int) -> Markup {
    let value = published.table.rows[row]
    let place = 1 + published.table.columns.count + row
    let labels = value.labels.enumerated().map { index, label in
      Markup.element(
        "th", [("scope", "row")],
        [.text(label[language])]
          + (index == 0 ? markers(published.markers.rows[row], place: place) : []))
    }
    let cells = published.table.columns.indices.map { cell(row, $0) }
    let kind: [(String, String)] =
      value.role == .body ? [] : [("class", value.role == .total ? "total" : "other")]
    return .element("tr", kind, labels + cells)
  }

  private func cell(_ row: Int, _ column: Int) -> Markup {
    let shown = text.cell(row, column)
    let role = published.table.columns[column].format.role.rawValue
    let kind = ("class", role + (heat?.kind(row, column).map { " \($0)" } ?? ""))
    switch published.table.cells[row][column].value {
    case .number(let number):
      return .element("td", [kind, ("data-value", TidyTwin.number(number))], shown)
    case .text: return .element("td", [kind], shown)
    case .missing(let reason):
      let meaning = Wording.meaning(of: reason)[language]
      return .element(
        "td", [kind, ("data-missing", reason.rawValue)],
        [.element("abbr", [("title", meaning)], shown)])
    }
  }

  /// Symbols, notes and source under the table.
  private var explanations: [Markup] {
    let symbols = text.usedSymbols.map { symbol in
      "[\(symbol.rawValue)] \(Wording.meaning(of: symbol)[language])"
    }
    let lines =
      (text.colorMeaning.map { [$0] } ?? [])
      + (symbols.isEmpty
        ? [] : [Wording.line(Wording.symbols, symbols, language)])
      + [text.sourceSentence]
    return [.element("div", [("class", "note")], lines.map { .element("p", [], $0) })]
  }

  private func markers(_ numbers: [Int], place: Int) -> [Markup] {
    numbers.flatMap { number -> [Markup] in
      let isFirst = firstMarkers[number] == place
      let identity = isFirst ? [("id", NoteUses.anchor(anchor, number))] : []
      let link = [("href", "#\(PageAnchors.note(number))"), ("role", "doc-noteref")]
      return [
        .text(" "), .element("a", identity + link, "[\(Wording.note[language]) \(number)]"),
      ]
    }
  }
}
