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
    let context = try ReadingContext(setting)
    for source in study.sources {
      for path in try Self.files(of: source, study) {
        switch source.holds {
        case .facts(let layout): try open(path, source, layout, context)
        case .list(let name): try read(path, source, list: name)
        }
      }
    }
  }

  private mutating func open(
    _ path: String, _ source: SourceEntry, _ layout: SourceEntry.FactLayout,
    _ context: ReadingContext
  ) throws {
    let records = try DelimitedRecords(path: path, name: path)
    let columns = try SourceColumns(records, layout, source, study: study.file)
    let part = StreamedFacts.Part(source: source, columns: columns, records: records)
    if facts[layout.facts] == nil {
      facts[layout.facts] = StreamedFacts(
        part, facts: layout.facts, absence: layout.absence, context: context)
    } else {
      try facts[layout.facts]?.add(part)
    }
  }

  private mutating func read(
    _ path: String, _ source: SourceEntry, list name: String
  ) throws(ReadError) {
    let table = try SourceTable(file: path, path: path)
    let digest = try ContentDigest.digest(of: FileStream(path: path, name: path)).text
    lists[name] = table
    listFiles.append((source, table, digest))
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

  /// Reads the facts once for all plans.
  func load(_ plans: [CuboidPlan]) throws -> LoadedSources {
    var scanned: [FactsID: ScannedFacts] = [:]
    for plan in plans { scanned[plan.facts] = try facts[plan.facts]?.scan(plan) }
    for (id, unused) in facts where scanned[id] == nil {
      scanned[id] = try unused.scan(CuboidPlan(facts: id, needed: [[]]))
    }
    return LoadedSources(study: study, scanned: scanned, lists: lists, listFiles: listFiles)
  }
}

extension ReadingContext {
  init(_ setting: StudySetting) throws {
    study = setting.study.file
    places = PlaceReading(gazetteer: setting.gazetteer, vintage: setting.vintage)
    programmes = .empty
    regime = nil
    placeDimensions = Self.placeDimensions(setting)
  }

  /// The dimensions that some table compares with a region.
  private static func placeDimensions(_ setting: StudySetting) -> Set<DimensionID> {
    var dimensions: Set<DimensionID> = []
    for case .facts(let definition) in setting.tables.map(\.content) {
      for constraint in definition.filter + definition.columns.flatMap(\.constraints) {
        if case .region = constraint.selection { dimensions.insert(constraint.dimension) }
      }
    }
    return dimensions
  }
}
