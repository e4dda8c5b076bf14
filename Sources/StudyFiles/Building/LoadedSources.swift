public import RegionalStatistics

/// The facts and lists of a study, with a record of each file and what was found in it.
public struct LoadedSources: Sendable {
  /// The bodies of facts by name.
  public let facts: [FactsID: FactTable]
  let lists: [String: SourceTable]
  /// What was read, file by file.
  public let records: [SourceRecord]
  /// What is wrong or noteworthy in the data, in the order of files and rows.
  public let findings: [Finding]

  /// Reads every source of a study.
  ///
  /// - Throws: `StudyError` when the study does not fit a file, `ReadError` when a file can't be read.
  public init(_ study: Study) throws {
    var loader = FactLoader(study: study)
    var lists: [String: SourceTable] = [:]
    var records: [SourceRecord] = []
    var findings: [Finding] = []
    for source in study.sources {
      let path = FilePath.join(study.folder, source.file)
      try Self.check(path, source, study)
      let table = try SourceTable(file: path, path: path)
      let digest = try ContentDigest.digest(of: FileStream(path: path, name: path)).text
      switch source.holds {
      case .facts(let layout):
        records.append(try loader.add(table, as: layout, of: source, digest: digest))
      case .list(let name):
        lists[name] = table
        findings += table.findings
        records.append(Self.record(source, table, digest))
      }
    }
    facts = loader.tables
    self.lists = lists
    self.records = records
    self.findings = (loader.findings + findings).sorted { $0.place < $1.place }
  }

  private static func check(
    _ path: String, _ source: SourceEntry, _ study: Study
  ) throws(ReadError) {
    guard !TextFile.exists(path) else { return }
    throw ReadError(
      "file-missing", file: study.file, line: source.line,
      "Can't find the file \"\(path)\" of source \"\(source.id)\".",
      remedy: TextFile.nearest(to: path) ?? "Paths are relative to the study file.")
  }

  private static func record(
    _ source: SourceEntry, _ table: SourceTable, _ digest: String
  ) -> SourceRecord {
    SourceRecord(
      id: source.id, title: source.title, origin: source.origin,
      file: FilePath.name(of: table.file), digest: digest, rowsRead: table.rows.count,
      rowsUsed: table.rows.count, rowsCompared: 0)
  }
}
