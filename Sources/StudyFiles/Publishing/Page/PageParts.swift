internal import RegionalStatistics

/// The parts of a page from the title to the sources.
struct PageParts {
  let publication: Publication
  let language: Language
  let theme: Theme
  let version: String
  private let anchors: PageAnchors
  private let uses: NoteUses

  init(publication: Publication, language: Language, theme: Theme, version: String) {
    self.publication = publication
    self.language = language
    self.theme = theme
    self.version = version
    anchors = PageAnchors(tables: publication.tables.map(\.table.id))
    uses = NoteUses(publication.tables, anchors: anchors)
  }

  func body(script: String) -> Markup {
    .element(
      "body", [],
      [
        .lines([
          .element(
            "a", [("class", "skip"), ("href", "#\(PageAnchors.main)")],
            PageWording.skip[language]),
          header, contents, main,
          .element("p", [("class", "hidden"), ("role", "status"), ("id", "sorted")], ""),
          .element("script", [], [.raw(script)]),
        ])
      ])
  }

  private var header: Markup {
    let facts =
      [
        (Wording.publisher, publication.publisher[language]),
        (Wording.release, DateText.text(publication.release, language)),
      ] + (publication.contact.map { [(Wording.contact, $0)] } ?? [])
    return .element(
      "header", [],
      [
        .lines(
          logo + [
            .element("h1", [], publication.title[language]),
            .element("p", [("class", "subtitle")], publication.subtitle[language]),
          ] + publication.cover.map { .element("p", [], $0[language]) } + [list(facts)])
      ])
  }

  private var logo: [Markup] {
    guard let logo = theme.logo else { return [] }
    let source = "data:\(logo.kind.mediaType);base64,\(Base64.text(logo.bytes))"
    return [
      .empty(
        "img", [("class", "logo"), ("src", source), ("alt", logo.description[language])])
    ]
  }

  private var contents: Markup {
    let tables = zip(publication.tables, anchors.tables).map { table, anchor in
      let title = [
        Markup.element("b", [], table.sheet[language] + table.part),
        .element("span", [], table.title[language]),
      ]
      return Markup.element("li", [], [.element("a", [("href", "#\(anchor)")], title)])
    }
    let rest =
      (publication.notes.isEmpty ? [] : [(PageAnchors.notes, Wording.notes)])
      + [(PageAnchors.sources, Wording.sources)]
    let ends = rest.map { anchor, name in
      let title = [Markup.element("b", [], name[language])]
      return Markup.element("li", [], [.element("a", [("href", "#\(anchor)")], title)])
    }
    return .element(
      "nav", [("id", PageAnchors.contents), ("aria-labelledby", "contents-title")],
      [
        .lines([
          .element("h2", [("id", "contents-title")], Wording.contents[language]),
          .element("ul", [], [.lines(tables + ends)]),
        ])
      ])
  }

  private var main: Markup {
    var number = 0
    let sections = zip(publication.tables, anchors.tables).map { table, anchor in
      let charts = table.charts.compactMap { chart -> Markup? in
        number += 1
        return PageChart(
          chart, of: table, language: language, theme: theme, name: "chart-\(number)")?.figure
      }
      let map = PageMap(table, language: language, theme: theme, name: "map-\(anchor)")
      return PageTable(table, language: language, anchor: anchor, theme: theme)
        .section(charts: charts + (map.map { [$0.figure] } ?? []))
    }
    return .element(
      "main",
      [
        ("id", PageAnchors.main), ("tabindex", "-1"),
        ("data-ascending", PageWording.ascending[language]),
        ("data-descending", PageWording.descending[language]),
        ("data-original", PageWording.original[language]),
      ],
      [
        .lines(
          [.element("p", [("class", "hint")], PageWording.sortHint[language])] + sections
            + notes + [sources])
      ])
  }

  private var notes: [Markup] {
    guard !publication.notes.isEmpty else { return [] }
    let items = publication.notes.enumerated().map { index, text in
      Markup.element(
        "li", [("id", PageAnchors.note(index + 1))],
        [.text(text[language])] + backlinks(index + 1))
    }
    return [
      .element(
        "section", [("id", PageAnchors.notes), ("role", "doc-endnotes")],
        [
          .lines([
            .element("h2", [], Wording.notesTitle[language]),
            .element("ol", [], [.lines(items)]),
          ])
        ])
    ]
  }

  /// Links to the places where a note is used, so that a reader finds the way back.
  private func backlinks(_ number: Int) -> [Markup] {
    let links = (uses.uses[number] ?? []).map { anchor, table in
      Markup.element(
        "a", [("href", "#\(anchor)"), ("role", "doc-backlink")],
        publication.tables[table].sheet[language] + publication.tables[table].part)
    }
    guard !links.isEmpty else { return [] }
    let list = links.enumerated().flatMap { index, link in
      index == 0 ? [link] : [Markup.text(", "), link]
    }
    return [
      .text(" "),
      .element(
        "span", [("class", "back")],
        [.text(PageWording.usedIn[language] + Wording.colon[language])] + list),
    ]
  }

  private var sources: Markup {
    let settings =
      publication.settings.map { ($0.name, $0.value[language]) }
      + [(Wording.software, "stemregio \(version)")]
    return .element(
      "section", [("id", PageAnchors.sources), ("class", "wide")],
      [
        .lines([
          .element("h2", [], Wording.sourcesTitle[language]), list(settings),
          PageSources(sources: publication.sources, language: language).table,
        ])
      ])
  }

  private func list(_ entries: [(LocalizedText, String)]) -> Markup {
    .element(
      "dl", [],
      [
        .lines(
          entries.map { name, value in
            .element(
              "div", [], [.element("dt", [], name[language]), .element("dd", [], value)])
          })
      ])
  }
}
