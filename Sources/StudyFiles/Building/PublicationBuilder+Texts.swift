internal import RegionalStatistics

extension PublicationBuilder {
  /// Where the numbers of a table come from, with what readers must know about all numbers.
  func source(of entry: TemplateTable) -> LocalizedText {
    let source = entry.source.replacing("{origin}", with: origin(of: entry))
    guard let notice = setting.study.notice else { return source }
    return LocalizedText(all: "{source}. {notice}")
      .replacing(["{source}": source, "{notice}": notice])
  }

  /// The origins of the study's sources that the table is made from, each once.
  private func origin(of entry: TemplateTable) -> LocalizedText {
    let origins = setting.study.sources.filter { source in
      switch (source.holds, entry.content) {
      case (.facts(let layout), .facts(let definition)): definition.bodies.contains(layout.facts)
      case (.list(let name), .list(let definition)): name == definition.list
      default: false
      }
    }.map(\.origin)
    let joined = { (language: Language) in
      origins.map { $0[language] }.reduce(into: [String]()) { known, text in
        if !known.contains(text) { known.append(text) }
      }.joined(separator: "; ")
    }
    return LocalizedText(nl: joined(.nl), fr: joined(.fr), en: joined(.en))
  }

  /// The notes of the study about its data.
  var studyNotes: [TemplateNote] {
    setting.study.notes.map {
      TemplateNote(
        id: "study " + $0.id, text: $0.text.replacing(setting.parameters.placeholders),
        categories: [], measures: [], tables: $0.tables.map(\.name))
    }
  }
}
