internal import RegionalStatistics

/// The files that were read, as a table of a page.
struct PageSources {
  let sources: [SourceRecord]
  let language: Language
  private let counts: [RowCount]

  init(sources: [SourceRecord], language: Language) {
    self.sources = sources
    self.language = language
    counts = RowCount.shown(of: sources)
  }

  var table: Markup {
    let caption = PageWording.files[language]
    return .element(
      "div",
      [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)],
      [
        .element(
          "table", [("class", "data sources")],
          [
            .lines([
              .element("caption", [], caption),
              .element("thead", [], [.element("tr", [], header)]),
              .element("tbody", [], [.lines(sources.map(row))]),
            ])
          ])
      ])
  }

  private var header: [Markup] {
    let texts = [Wording.source, Wording.origin, Wording.file]
    return texts.map { column($0, "text") } + counts.map { column($0.heading, "number") }
      + [column(Wording.digest, "text")]
  }

  private func column(_ name: LocalizedText, _ kind: String) -> Markup {
    .element(
      "th", [("scope", "col"), ("class", kind)], [.element("span", [], name[language])])
  }

  private func row(_ source: SourceRecord) -> Markup {
    let counts = counts.map { count in
      let rows = count.rows(of: source)
      return Markup.element(
        "td", [("class", "number"), ("data-value", "\(rows)")],
        NumberText.text(Double(rows), .count, language))
    }
    return .element(
      "tr", [],
      [
        .element("th", [("scope", "row")], source.title[language]),
        .element("td", [("class", "text")], source.origin[language]),
        .element("td", [("class", "text")], source.file),
      ] + counts + [
        .element("td", [("class", "text")], [.element("code", [], source.digest)])
      ])
  }
}
