internal import RegionalStatistics

/// The sources of a study with their headers: what tables are checked against before data are read.
struct OpenedSources {
  private(set) var facts: [FactsID: StreamedFacts] = [:]
  private(set) var lists: [String: SourceTable] = [:]
  private var listFiles: [(source: SourceEntry, table: SourceTable, digest: String)] = []
  private let study: Study

  /// Opens the files of a study, and reads its lists.
  ///
  /// - Throws: `StudyError` when the study does not fit a file, `ReadError` when a file can't be read.
  init(_ setting: StudySetting) throws {
    study = setting.study
    let context = ReadingContext(setting)
    for source in study.sources {
      for path in try Self.files(of: source, study) {
        switch source.holds {
        case .facts(let layout): try open(path, source, layout, setting, context)
        case .list(let name): try read(path, source, list: name)
        }
      }
    }
  }

  private mutating func open(
    _ path: String, _ source: SourceEntry, _ layout: SourceEntry.FactLayout,
    _ setting: StudySetting, _ context: ReadingContext
  ) throws {
    let records = try OpenedSource(path: path, declared: source.declared)
    let columns = try SourceColumns(records, layout, source, study: study.file)
    let part = StreamedFacts.Part(
      source: source, path: path, columns: columns, records: records)
    try checkRegime(of: part, layout, setting)
    if facts[layout.facts] == nil {
      facts[layout.facts] = StreamedFacts(
        part, facts: layout.facts, absence: layout.absence, context: context)
    } else {
      try facts[layout.facts]?.add(part)
    }
  }

  /// Numbers by the classes of different regimes can't stand in one series.
  private func checkRegime(
    of part: StreamedFacts.Part, _ layout: SourceEntry.FactLayout, _ setting: StudySetting
  ) throws(StudyError) {
    let own = setting.classification.regime?.id
    guard let regime = layout.regime ?? (layout.classify == nil ? nil : own) else { return }
    let others = facts[layout.facts]?.parts.compactMap { other in
      if case .facts(let layout) = other.source.holds {
        (other.source.id, layout.regime ?? (layout.classify == nil ? nil : own))
      } else {
        nil
      }
    }
    let other =
      others?.first { $0.1 != nil && $0.1 != regime }
      ?? (own == nil || own == regime ? nil : ("the study", own))
    guard let other else { return }
    throw StudyError(
      "regimes-mixed", file: study.file, line: part.source.line,
      "Source \"\(part.source.id)\" is classified by \"\(regime)\", but \"\(other.0)\" by"
        + " \"\(other.1 ?? "")\"; both can't stand in one series.",
      remedy: "Take sources of one classification, or classify the programmes with \"classify\".")
  }

  private mutating func read(
    _ path: String, _ source: SourceEntry, list name: String
  ) throws(ReadError) {
    let table = try SourceTable(OpenedSource(path: path, declared: source.declared))
    lists[name] = table
    listFiles.append((source, table, table.digest))
  }

  private static func files(of source: SourceEntry, _ study: Study) throws(ReadError) -> [String] {
    do {
      return try SourceFiles.expand(FilePath.join(study.folder, source.file))
    } catch {
      throw ReadError(
        "file-missing", file: study.file, line: source.line,
        "Can't find the file \"\(error.file ?? source.file)\" of source \"\(source.id)\".",
        remedy: error.remedy ?? "Paths are relative to the study file.")
    }
  }

  /// Reads the facts once, into the sums that tables and checks need; or takes them from a cache.
  func load(_ setting: StudySetting, cache: SumsCache?) throws -> LoadedSources {
    var scanned: [FactsID: ScannedFacts] = [:]
    for (id, source) in facts {
      let checked = Self.checkedGroupings(of: source, places: setting.placeDimensions)
      let needed = setting.groupings(of: id, dimensions: source.dimensionIDs)
      let plan = CuboidPlan(facts: id, groupings: needed + checked.map { Grouping($0) })
      let read = { try source.scan(plan) }
      scanned[id] = try cache?.facts(of: source, plan: plan, reading: read) ?? read()
    }
    return LoadedSources(study: study, scanned: scanned, lists: lists, listFiles: listFiles)
  }

  /// The sums that checks compare from year to year.
  private static func checkedGroupings(
    of facts: StreamedFacts, places: Set<DimensionID>
  ) -> [[DimensionID]] {
    guard facts.dimensionIDs.contains("school-year") else { return [[]] }
    return places.intersection(facts.dimensionIDs).map { [$0, "school-year"] } + [["school-year"]]
  }
}

extension ReadingContext {
  init(_ setting: StudySetting) {
    study = setting.study.file
    places = PlaceReading(gazetteer: setting.gazetteer, vintage: setting.vintage)
    programmes = setting.classification.programmes
    schools = setting.classification.schools
    regime = setting.classification.regime
    placeDimensions = setting.placeDimensions
    membership = setting.membership
  }
}
