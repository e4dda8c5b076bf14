internal import RegionalStatistics

extension Publication {
  /// The publication with the titles as the house style writes them.
  ///
  /// Names that are shortened are explained on the cover.
  func captioned(by theme: Theme) -> Publication {
    guard !theme.captions.isEmpty else { return self }
    var captioned = self
    for index in tables.indices {
      captioned.tables[index].title = theme.caption(tables[index].title)
      for chart in tables[index].charts.indices {
        captioned.tables[index].charts[chart].title =
          theme.caption(tables[index].charts[chart].title)
      }
    }
    let titles = tables.flatMap { [$0.title] + $0.charts.map(\.title) }
    let used = theme.captions.filter { term in
      term.isShortened && titles.contains { term.applied(to: $0) != $0 }
    }
    captioned.cover += used.isEmpty ? [] : [Self.explanation(used)]
    return captioned
  }

  private static func explanation(_ terms: [CaptionTerm]) -> LocalizedText {
    func list(_ language: Language) -> String {
      terms.map { Wording.labelled($0.shown[language], $0.name[language], language) }
        .joined(separator: Wording.semicolon[language])
    }
    return LocalizedText(
      nl: "Afkortingen in de titels: \(list(.nl)).",
      fr: "Abréviations dans les titres : \(list(.fr)).",
      en: "Abbreviations in the titles: \(list(.en)).")
  }
}

extension CaptionTerm {
  /// Whether the shown form says less than the name, and not only in other letters.
  fileprivate var isShortened: Bool { shown.nl.lowercased() != name.nl.lowercased() }
}
