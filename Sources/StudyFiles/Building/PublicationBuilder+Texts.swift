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
      }.joined(separator: Wording.semicolon[language])
    }
    return LocalizedText(nl: joined(.nl), fr: joined(.fr), en: joined(.en))
  }

  /// The tables without a single number, such as one of other regions than the study's; none when that
  /// are all of them.
  func unavailable(_ tables: [StatisticalTable]) -> LeftOutTables {
    let ids = Set(tables.filter(\.isUnavailable).map(\.id))
    return LeftOutTables(
      lack: .numbers,
      tables: ids.count == tables.count ? [] : setting.tables.filter { ids.contains($0.id) })
  }

  /// The notes of the study about its data, and about what was done to its counts.
  var studyNotes: [TemplateNote] {
    let notes = setting.study.notes.map {
      TemplateNote(
        id: "study " + $0.id, text: $0.text.replacing(setting.parameters.placeholders),
        categories: [], measures: [], tables: $0.tables.map(\.name))
    }
    guard let note = setting.study.protection?.rules.note else { return notes }
    return notes + [
      TemplateNote(
        id: "study protection", text: note, categories: [], measures: [],
        tables: setting.definitions.map(\.id))
    ]
  }
}

extension StatisticalTable {
  /// Whether all that could stand in the table is not available.
  var isUnavailable: Bool {
    !rows.isEmpty && !columns.isEmpty
      && cells.allSatisfy { $0.allSatisfy { $0.value == .missing(.notAvailable) } }
  }
}
