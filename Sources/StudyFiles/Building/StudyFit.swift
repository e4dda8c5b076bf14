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
        case .facts(let definition): try check(definition, table, template)
        case .list(let definition): try check(definition, table, template)
        }
      }
    }
  }

  private func check(
    _ definition: TableDefinition, _ table: TemplateTable, _ template: Template
  ) throws(StudyError) {
    guard let facts = sources.facts[definition.facts] else {
      let known = sources.facts.keys.map(\.rawValue)
      throw StudyError(
        "facts-missing", file: setting.study.file,
        "Table \"\(table.id)\" needs facts \"\(definition.facts.rawValue)\", but no source holds"
          + " them.",
        remedy: Suggestion.sentence(for: definition.facts.rawValue, in: known)
          ?? "Add a source with \"facts: \(definition.facts.rawValue)\".")
    }
    let dimensions = facts.dimensionIDs
    for dimension in definition.groupings.joined() where !dimensions.contains(dimension) {
      throw unknown(dimension.rawValue, dimensions.map(\.rawValue), facts, table, template)
    }
    for measure in definition.columns.flatMap({ $0.measure.measures })
    where !facts.measures.contains(where: { $0.id == measure }) {
      throw unknown(
        measure.rawValue, facts.measures.map(\.id.rawValue), facts, table, template)
    }
    try checkRegions(definition, table, template)
  }

  /// A region that is not known would hold no place at all, and its counts would read as zeros.
  private func checkRegions(
    _ definition: TableDefinition, _ table: TemplateTable, _ template: Template
  ) throws(StudyError) {
    for case .region(let region, let excluded) in definition.selections {
      for name in [region] + excluded {
        do {
          _ = try setting.gazetteer.region(name)
        } catch {
          throw StudyError(
            "region-unknown", file: template.file, line: table.line,
            "Table \"\(table.id)\": \(error.message)",
            remedy: "\"stemregio regions\" lists every region.")
        }
      }
    }
  }

  private func unknown(
    _ name: String, _ known: [String], _ facts: StreamedFacts, _ table: TemplateTable,
    _ template: Template
  ) -> StudyError {
    StudyError(
      "facts-incomplete", file: template.file, line: table.line,
      "Table \"\(table.id)\" uses \"\(name)\", which the facts \"\(facts.id.rawValue)\" do not have.",
      remedy: Suggestion.sentence(for: name, in: known)
        ?? "They have \(YAMLValue.list(known)).")
  }

  private func check(
    _ definition: ListDefinition, _ table: TemplateTable, _ template: Template
  ) throws(StudyError) {
    guard let list = sources.lists[definition.list] else {
      throw StudyError(
        "list-missing", file: setting.study.file,
        "Table \"\(table.id)\" needs the list \"\(definition.list)\", but no source holds it.",
        remedy: Suggestion.sentence(for: definition.list, in: sources.lists.keys)
          ?? "Add a source with \"list: \(definition.list)\".")
    }
    for column in definition.columns where !list.header.contains(column.source) {
      throw StudyError(
        "column-missing", file: template.file, line: column.line,
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
    let period = study.period
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
