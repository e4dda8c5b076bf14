internal import RegionalStatistics

/// Calculates all tables of a study and puts them together with notes and sources.
struct PublicationBuilder {
  let setting: StudySetting
  let sources: LoadedSources

  /// The publication, and what was found while making it.
  func publication() -> (publication: Publication, findings: [Finding]) {
    let evaluator = StatisticEvaluator(cuboids: sources.cuboids, membership: membership)
    var tables: [PublishedTable] = []
    var findings: [Finding] = []
    var notes = NoteNumbering(notes: [])
    let breaks = setting.classification.breaks
    for template in setting.templates {
      let builder = TableBuilder(
        evaluator: evaluator, labels: CategoryLabels(template.labels, places: placeName))
      let made = template.tables.map { (entry: $0, result: table($0, builder)) }
      notes = notes.continuing(
        with: template.notes + BreakNotes.templateNotes(breaks, for: made.map(\.result.0)))
      for (entry, (table, found)) in made {
        findings += found + emptiness(table, template, entry)
        tables.append(published(table, entry, notes: &notes))
      }
    }
    return (publication(tables, notes: notes.used), findings)
  }

  private var membership: Membership {
    let gazetteer = setting.gazetteer
    let vintage = setting.vintage
    return Membership { region, place in
      guard let members = try? gazetteer.members(of: region, at: vintage),
        let parts = try? gazetteer.members(of: place, at: vintage)
      else { return false }
      return Set(parts).isSubset(of: members)
    }
  }

  private var placeName: @Sendable (String) -> LocalizedText? {
    let gazetteer = setting.gazetteer
    return { try? gazetteer.region($0).name }
  }

  private func table(
    _ entry: TemplateTable, _ builder: TableBuilder
  ) -> (StatisticalTable, [Finding]) {
    switch entry.content {
    case .facts(let definition): return (builder.table(definition), [])
    case .list(let definition):
      guard let source = sources.lists[definition.list] else {
        preconditionFailure("the study was checked to have every list")
      }
      return ListTable(definition: definition, source: source).table(id: entry.id)
    }
  }

  private func emptiness(
    _ table: StatisticalTable, _ template: Template, _ entry: TemplateTable
  ) -> [Finding] {
    guard !table.rows.contains(where: { $0.role == .body }) else { return [] }
    return [
      Finding(
        "table-empty", place: Place(file: template.file, row: entry.line),
        expected:
          "Table \"\(table.id)\" must have at least one row, but no fact fits its conditions",
        remedy: "Compare its \"where\" with the categories in the sources.")
    ]
  }

  private func published(
    _ table: StatisticalTable, _ entry: TemplateTable, notes: inout NoteNumbering
  ) -> PublishedTable {
    let markers = notes.markers(of: table)
    let breaks = BreakNotes(breaks: setting.classification.breaks, notes: notes.used)
    return PublishedTable(
      table: table, sheet: entry.sheet, title: entry.title, subtitle: entry.subtitle,
      source: entry.source, charts: entry.charts.map { breaks.marking($0, of: table) },
      markers: markers)
  }

  private func publication(_ tables: [PublishedTable], notes: [LocalizedText]) -> Publication {
    let study = setting.study
    return Publication(
      title: study.title, subtitle: subtitle, publisher: study.publisher, release: study.release,
      contact: study.contact, cover: setting.templates.flatMap(\.cover), tables: tables,
      notes: notes, sources: sources.records, settings: settings)
  }

  private var years: LocalizedText {
    LocalizedText(nl: "{a} {b} {c}", fr: "{a} {b} {c}", en: "{a} {b} {c}")
      .replacing("{a}", with: LocalizedText(all: setting.study.period.first.text))
      .replacing("{b}", with: Wording.to)
      .replacing("{c}", with: LocalizedText(all: setting.study.period.last.text))
  }

  private var subtitle: LocalizedText {
    LocalizedText(all: "{focus} {with} {reference}, {years}").replacing([
      "{focus}": setting.parameters.focusName, "{with}": Wording.comparedWith,
      "{reference}": setting.parameters.referenceName, "{years}": years,
    ])
  }

  private var settings: [Publication.Setting] {
    let parameters = setting.parameters
    let classification = setting.study.classification.map {
      let name = setting.classification.regime?.name ?? LocalizedText(all: $0.name)
      return [Publication.Setting(name: Wording.classification, value: name)]
    }
    return [
      Publication.Setting(name: Wording.focus, value: parameters.focusName),
      Publication.Setting(name: Wording.reference, value: parameters.referenceName),
      Publication.Setting(name: Wording.period, value: years),
    ] + (classification ?? [])
  }
}
