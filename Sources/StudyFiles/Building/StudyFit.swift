internal import RegionalStatistics

/// Checks that the tables of a study fit its sources, before their data are read.
struct StudyFit {
  let setting: StudySetting
  let sources: OpenedSources

  /// Throws the first thing that does not fit, at its line in the template or study.
  func check() throws(StudyError) {
    for template in setting.templates + setting.partnerTemplates {
      for table in template.tables {
        switch table.content {
        case .facts(let definition): try check(definition, table)
        case .list(let definition): try check(definition, table)
        }
      }
    }
  }

  private func check(
    _ definition: TableDefinition, _ table: TemplateTable
  ) throws(StudyError) {
    let own = try body(definition.facts, of: table)
    try checkDerived(definition, own, table)
    for dimension in definition.groupings(of: own.id).joined() {
      try check(dimension, in: own, table)
    }
    for use in definition.uses {
      let facts = try body(use.facts, of: table)
      for dimension in use.dimensions.sorted() { try check(dimension, in: facts, table) }
      guard facts.measures.contains(where: { $0.id == use.measure }) else {
        throw unknown(
          use.measure.rawValue, facts.measures.map(\.id.rawValue), facts, table)
      }
    }
    try checkRegions(definition, table)
  }

  private func body(_ id: FactsID, of table: TemplateTable) throws(StudyError) -> StreamedFacts {
    if let facts = sources.facts[id] { return facts }
    throw StudyError(
      "facts-missing", file: setting.study.file,
      "Table \"\(table.id)\" needs facts \"\(id.rawValue)\", but no source holds them.",
      remedy: Suggestion.sentence(for: id.rawValue, in: sources.facts.keys.map(\.rawValue))
        ?? "Add a source with \"facts: \(id.rawValue)\".")
  }

  private func check(
    _ dimension: DimensionID, in facts: StreamedFacts, _ table: TemplateTable
  ) throws(StudyError) {
    let dimensions = facts.dimensionIDs + setting.derived(from: facts.id).map(\.name)
    guard !dimensions.contains(dimension) else { return }
    throw unknown(
      dimension.rawValue, dimensions.map(\.rawValue), facts, table)
  }

  /// The dimensions `offer` and `distance` of some facts must mean the same in every table.
  private func checkDerived(
    _ definition: TableDefinition, _ facts: StreamedFacts, _ table: TemplateTable
  ) throws(StudyError) {
    for dimension in definition.derived.flatMap({ $0.needed.sorted() }) {
      try check(dimension, in: facts, table)
    }
    if let distance = definition.distance, distance != setting.distances[facts.id] {
      throw StudyError(
        "distances-differ", file: table.file, line: table.line,
        "Table \"\(table.id)\" must have the same \"distance\" as the other tables of"
          + " \"\(facts.id.rawValue)\".",
        remedy: "Give them the same \"from\", \"to\" and \"classes\".")
    }
    if let offer = definition.offer, offer != setting.offers[facts.id] {
      throw StudyError(
        "offers-differ", file: table.file, line: table.line,
        "Table \"\(table.id)\" must have the same \"offer\" as the other tables of"
          + " \"\(facts.id.rawValue)\".",
        remedy: "Give them the same \"of\", \"per\" and \"in\".")
    }
  }

  /// A region that is not known would hold no place at all, and its counts would read as zeros.
  private func checkRegions(
    _ definition: TableDefinition, _ table: TemplateTable
  ) throws(StudyError) {
    for case .region(let region, let excluded) in definition.selections {
      for name in [region] + excluded {
        do {
          _ = try setting.gazetteer.region(name)
        } catch {
          throw StudyError(
            "region-unknown", file: table.file, line: table.line,
            "Table \"\(table.id)\": \(error.message)",
            remedy: "\"stemregio regions\" lists every region.")
        }
      }
    }
  }

  private func unknown(
    _ name: String, _ known: [String], _ facts: StreamedFacts, _ table: TemplateTable
  ) -> StudyError {
    StudyError(
      "facts-incomplete", file: table.file, line: table.line,
      "Table \"\(table.id)\" uses \"\(name)\", which the facts \"\(facts.id.rawValue)\" do not have.",
      remedy: Suggestion.sentence(for: name, in: known)
        ?? "They have \(YAMLValue.list(known)).")
  }

  private func check(
    _ definition: ListDefinition, _ table: TemplateTable
  ) throws(StudyError) {
    guard let list = sources.lists[definition.list] else {
      throw StudyError(
        "list-missing", file: setting.study.file,
        "Table \"\(table.id)\" needs the list \"\(definition.list)\", but no source holds it.",
        remedy: Suggestion.sentence(for: definition.list, in: sources.lists.keys)
          ?? "Add a source with \"list: \(definition.list)\".")
    }
    for column in definition.columns where list.index(of: column.source) == nil {
      throw StudyError(
        "column-missing", file: table.file, line: column.line,
        "Can't find column \"\(column.source)\" in \(list.file).",
        remedy: Suggestion.sentence(for: column.source, in: list.header)
          ?? "Its columns are \(YAMLValue.list(list.header)).")
    }
  }
}

/// Checks that the data of a study cover its period, once they are read.
struct PeriodFit {
  let study: Study
  let cuboids: [Cuboid]

  /// Throws when the first or last school year does not occur in any facts.
  func check() throws(StudyError) {
    let known = Set(
      cuboids.flatMap { cuboid in
        cuboid.position(of: "school-year").map { cuboid.categories[$0] } ?? []
      })
    guard !known.isEmpty else { return }
    for period in [study.period] + study.periods.sorted(by: { $0.key < $1.key }).map(\.value) {
      try check(period, known)
    }
  }

  private func check(_ period: Study.Period, _ known: Set<String>) throws(StudyError) {
    for year in [period.first, period.last] where !known.contains(year.text) {
      let years = known.sorted()
      throw StudyError(
        "period-outside-data", file: study.file, line: period.line,
        "The data have no school year \(year.text); they run from \(years[0]) to"
          + " \(years[years.count - 1]).",
        remedy: "Change the period, or add the file of that school year to the sources.")
    }
  }
}
