public import RegionalStatistics

/// The sums and lists of a study, with a record of each file and what was found in it.
public struct LoadedSources: Sendable {
  /// The sums that the tables need.
  public let cuboids: [Cuboid]
  let lists: [String: SourceTable]
  /// What was read, file by file in the order of the study.
  public let records: [SourceRecord]
  /// What is wrong or noteworthy in the data, in the order of files and rows.
  public let findings: [Finding]
  /// What was done to the texts of the files to get at their values.
  public let normalizing: [NormalizingCount]
  let scanned: [FactsID: ScannedFacts]

  init(
    study: Study, scanned: [FactsID: ScannedFacts], lists: [String: SourceTable],
    listFiles: [(source: SourceEntry, table: SourceTable, digest: String)]
  ) {
    self.scanned = scanned
    self.lists = lists
    let bodies = scanned.keys.sorted().compactMap { scanned[$0] }
    cuboids = bodies.flatMap(\.cuboids)
    let files = bodies.flatMap(\.files)
    normalizing = files.flatMap(\.normalizing)
    let records =
      files.map { ($0.source.id, Self.record($0)) }
      + listFiles.map { ($0.source.id, Self.record($0.source, $0.table, $0.digest)) }
    self.records = study.sources.flatMap { source in
      records.filter { $0.0 == source.id }.map(\.1)
    }
    findings = Self.findings(files, lists: listFiles.map(\.table))
  }

  private static func findings(_ files: [ScannedFile], lists: [SourceTable]) -> [Finding] {
    let problems = files.flatMap { $0.problems.listed + $0.controls.problems().problems }
    return (problems.map(\.finding) + lists.flatMap(\.findings)).sorted { $0.place < $1.place }
  }

  private static func record(_ file: ScannedFile) -> SourceRecord {
    SourceRecord(
      id: file.source.id, title: file.source.title, origin: file.source.origin,
      file: FilePath.name(of: file.file), digest: file.digest, rowsRead: file.account.read,
      rowsUsed: file.account.used, rowsCompared: file.account.compared)
  }

  private static func record(
    _ source: SourceEntry, _ table: SourceTable, _ digest: String
  ) -> SourceRecord {
    SourceRecord(
      id: source.id, title: source.title, origin: source.origin,
      file: FilePath.name(of: table.file), digest: digest,
      rowsRead: table.rows.count + table.findings.count, rowsUsed: table.rows.count,
      rowsCompared: 0)
  }
}

extension RowProblem {
  /// The problem as a finding, without values that may identify people.
  var finding: Finding {
    Finding(
      check, place: place, expected: expected,
      found: isCategory ? value.map { "\"\($0)\"" } : nil, remedy: remedy)
  }
}
