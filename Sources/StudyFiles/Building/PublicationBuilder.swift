internal import RegionalStatistics
internal import Workbook

/// Calculates all tables of a study and puts them together with notes and sources.
struct PublicationBuilder {
  let setting: StudySetting
  let sources: LoadedSources

  /// The publication, what was found while making it, what was done to protect people, and the true
  /// numbers of hidden cells.
  ///
  /// - Throws: `StudyError` when the rules of protection can't be met.
  func publication() throws -> (
    publication: Publication, findings: [Finding], leftOut: [LeftOutTables],
    protected: ProtectedTables?, partners: PartnerReleases?, hidden: [HiddenNumber]
  ) {
    let (built, findings) = build(setting.templates)
    var partners = try setting.study.sharing.map {
      try PartnerTables(sharing: $0, setting: setting, sources: sources, builder: self).releases()
    }
    var shown = built
    var protected: ProtectedTables?
    if let protection = setting.study.protection {
      let work = PublicationProtection(
        study: setting.study, protection: protection, cuboids: cuboids,
        membership: setting.membership)
      let all = built + (partners?.tables ?? [])
      let result = try work.protect(
        all, known: built.map(\.id) + setting.partnerTemplates.flatMap(\.tables).map(\.id),
        definitions: setting.definitions,
        recipients: partners?.recipients(after: built.count) ?? [],
        dominated: partners?.ofFewSchools ?? [:])
      shown = Array(result.tables.prefix(built.count))
      try work.refuseEmptied(built, shown)
      partners?.replaceTables(
        with: result.tables.dropFirst(built.count), refused: result.refusedRecipients)
      protected = result
    }
    let unavailable = unavailable(built)
    let (tables, notes) = assembled(
      shown, setting.templates, without: Set(unavailable.tables.map(\.id)))
    var publication = publication(tables, notes: notes)
    var leftOut = setting.leftOut
    if !unavailable.tables.isEmpty {
      publication.withoutNumber = unavailable.setting
      publication.settings.append(unavailable.setting)
      leftOut.append(unavailable)
    }
    return (
      publication, findings + leftOut.map { $0.finding(study: setting.study.file) }, leftOut,
      protected, partners,
      HiddenNumber.all(in: built, hiddenIn: protected.map { _ in shown } ?? [])
    )
  }

  /// Tables with the texts and notes of their templates, but for those left out.
  func assembled(
    _ tables: [StatisticalTable], _ templates: [Template], without leftOut: Set<String> = []
  ) -> (tables: [PublishedTable], notes: [LocalizedText]) {
    var shown = tables[...]
    var tables: [PublishedTable] = []
    var notes = NoteNumbering(notes: [])
    let breaks = setting.classification.breaks
    for template in templates {
      let ofTemplate = shown.prefix(template.tables.count)
      shown = shown.dropFirst(template.tables.count)
      notes = notes.continuing(
        with: template.notes + studyNotes + BreakNotes.templateNotes(breaks, for: Array(ofTemplate))
      )
      for (entry, table) in zip(template.tables, ofTemplate) where !leftOut.contains(table.id) {
        tables.append(published(table, entry, notes: &notes))
      }
    }
    return (tables, notes.used)
  }

  /// Reads numbers off the sources.
  var evaluator: StatisticEvaluator {
    let cuboids = cuboids
    let places = WholePlaces(
      cuboids: cuboids, membership: setting.membership, offers: setting.offers)
    return StatisticEvaluator(
      cuboids: cuboids, membership: setting.membership,
      isTold: { places.tell($0, by: $1) })
  }

  /// The sums of the sources, with the dimensions that follow from them.
  var cuboids: [Cuboid] {
    let membership = setting.membership
    return sources.cuboids.map { cuboid in
      setting.derived(from: cuboid.facts).reduce(cuboid) {
        $1.added(to: $0, membership: membership)
      }
    }
  }

  /// All tables with their true numbers, in the order of the templates.
  func build(
    _ templates: [Template], with evaluator: StatisticEvaluator? = nil
  ) -> ([StatisticalTable], [Finding]) {
    let evaluator = evaluator ?? self.evaluator
    let entries = templates.flatMap { template in
      let builder = tableBuilder(template, evaluator)
      return template.tables.map { (entry: $0, builder: builder) }
    }
    let results = entries.concurrentMap { entry, builder in
      let (table, found) = table(entry, builder)
      return (table, found + emptiness(table, entry) + repeatedHeaders(table, entry))
    }
    return (results.map(\.0), results.flatMap(\.1))
  }

  /// Makes tables with the labels of a template.
  func tableBuilder(_ template: Template, _ evaluator: StatisticEvaluator) -> TableBuilder {
    TableBuilder(
      evaluator: evaluator, labels: CategoryLabels(template.labels, places: placeName))
  }

  private var placeName: @Sendable (String) -> LocalizedText? {
    let gazetteer = setting.gazetteer
    return { gazetteer.knownRegion($0)?.name }
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

  /// Columns that no reader could tell apart, which a spreadsheet refuses.
  private func repeatedHeaders(
    _ table: StatisticalTable, _ entry: TemplateTable
  ) -> [Finding] {
    let repeated = Language.allCases.lazy.compactMap { language in
      var seen: Set<String> = []
      return table.columns.map { $0.label[language] }.first {
        !seen.insert($0.lowercased()).inserted
      }
    }.first
    guard let repeated else { return [] }
    return [
      Finding(
        "duplicate-header", place: Place(file: entry.file, row: entry.line),
        expected:
          "The columns of table \"\(table.id)\" must have different headers, but two are called"
          + " \"\(repeated)\"",
        remedy: "Give them a \"label\" that tells them apart, such as \"{member} (girls)\".")
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
      looks: placed(entry.looks, on: table), markers: markers,
      hiddenCounts: hiddenCounts(in: table, entry))
  }

  /// The counts that a table does not show; nil for lists, which are shown as they are, and for places
  /// among peers, which count schools.
  private func hiddenCounts(
    in table: StatisticalTable, _ entry: TemplateTable
  ) -> ClosedRange<Int>? {
    guard case .facts = entry.content, entry.position == nil else { return nil }
    return setting.study.protection?.rules.hiddenCounts(in: table)
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
    // A map of other places than the table's, such as of Brussels for Limburg, shows nothing.
    if placed.map?.rows.isEmpty ?? false { placed.map = nil }
    return placed
  }

  func publication(_ tables: [PublishedTable], notes: [LocalizedText]) -> Publication {
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
      "{reference}": setting.parameters.referencePhrase.definite, "{years}": years,
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
    ] + (classification ?? []) + LeftOutTables.settings(of: setting.leftOut)
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
