internal import RegionalStatistics

/// Calculates all tables of a study and puts them together with notes and sources.
struct PublicationBuilder {
  let setting: StudySetting
  let sources: LoadedSources

  /// The publication, what was found while making it, and what was done to protect people.
  ///
  /// - Throws: `StudyError` when the rules of protection can't be met.
  func publication() throws(StudyError) -> (
    publication: Publication, findings: [Finding], protected: ProtectedTables?
  ) {
    let (built, findings) = build()
    let protected = try protect(built)
    var shown = (protected?.tables ?? built)[...]
    var tables: [PublishedTable] = []
    var notes = NoteNumbering(notes: [])
    let breaks = setting.classification.breaks
    for template in setting.templates {
      let ofTemplate = shown.prefix(template.tables.count)
      shown = shown.dropFirst(template.tables.count)
      notes = notes.continuing(
        with: template.notes + studyNotes + BreakNotes.templateNotes(breaks, for: Array(ofTemplate))
      )
      for (entry, table) in zip(template.tables, ofTemplate) {
        tables.append(published(table, entry, notes: &notes))
      }
    }
    return (publication(tables, notes: notes.used), findings + leftOut, protected)
  }

  private var leftOut: [Finding] {
    setting.leftOut.map { $0.finding(study: setting.study.file) }
  }

  /// All tables with their true numbers, in the order of the templates.
  private func build() -> ([StatisticalTable], [Finding]) {
    let evaluator = StatisticEvaluator(cuboids: cuboids, membership: membership)
    var tables: [StatisticalTable] = []
    var findings: [Finding] = []
    for template in setting.templates {
      let builder = TableBuilder(
        evaluator: evaluator, labels: CategoryLabels(template.labels, places: placeName))
      for entry in template.tables {
        let (table, found) = table(entry, builder)
        findings += found + emptiness(table, entry)
        tables.append(table)
      }
    }
    return (tables, findings)
  }

  private func protect(_ tables: [StatisticalTable]) throws(StudyError) -> ProtectedTables? {
    guard let protection = setting.study.protection else { return nil }
    let work = PublicationProtection(
      study: setting.study, protection: protection, cuboids: cuboids,
      membership: membership)
    return try work.protect(tables, definitions: setting.definitions)
  }

  /// The sums of the sources, with the dimensions that follow from them.
  private var cuboids: [Cuboid] {
    let offers = setting.offers
    let membership = membership
    return sources.cuboids.map { cuboid in
      offers[cuboid.facts]?.added(to: cuboid, membership: membership) ?? cuboid
    }
  }

  private var membership: Membership {
    .regions(of: setting.gazetteer, at: setting.vintage)
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
    _ table: StatisticalTable, _ entry: TemplateTable
  ) -> [Finding] {
    guard !table.rows.contains(where: { $0.role == .body }) else { return [] }
    return [
      Finding(
        "table-empty", place: Place(file: entry.file, row: entry.line),
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
      source: source(of: entry), charts: entry.charts.map { breaks.marking($0, of: table) },
      looks: placed(entry.looks, on: table), markers: markers)
  }

  /// The looks with the row of each square of a map.
  private func placed(_ looks: TableLooks, on table: StatisticalTable) -> TableLooks {
    guard let grid = looks.map?.grid else { return looks }
    let tiles = Set(grid.tiles.map(\.place))
    var placed = looks
    for (index, row) in table.rows.enumerated() where row.role == .body {
      let names = [row.id] + row.population.flatMap { $0.selection.names }
      let codes = names + names.compactMap { try? setting.gazetteer.region($0).id }.map { "\($0)" }
      if let code = codes.first(where: tiles.contains) { placed.map?.rows[code] = index }
    }
    return placed
  }

  private func publication(_ tables: [PublishedTable], notes: [LocalizedText]) -> Publication {
    let study = setting.study
    return Publication(
      title: study.title, subtitle: subtitle, publisher: study.publisher, release: study.release,
      contact: study.contact,
      cover: [study.notice].compactMap(\.self) + setting.templates.flatMap(\.cover), tables: tables,
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
    ] + (classification ?? []) + setting.leftOut.map(\.setting)
  }
}

extension Selection {
  /// What is selected, where that is one category or region.
  fileprivate var names: [String] {
    switch self {
    case .category(let name), .region(let name, _): [name]
    case .anyOf, .containing: []
    }
  }
}
