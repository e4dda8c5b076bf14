public import RegionalStatistics

/// The sums and lists of a study, with a record of each file and what was found in it.
public struct LoadedSources: Sendable {
  /// The sums that the tables need.
  public let cuboids: [Cuboid]
  let lists: [String: SourceTable]
  /// What was read, file by file in the order of the study.
  public let records: [SourceRecord]
  /// Where the rows of each file went.
  public let accounts: [SourceAccount]
  /// The rows that can't be used, in the order of files and rows.
  public let rejected: [RejectedRow]
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
    normalizing = files.flatMap(\.normalizing) + listFiles.flatMap(\.table.normalizing)
    let records =
      files.map { ($0.source.id, Self.record($0)) }
      + listFiles.map { ($0.source.id, Self.record($0.source, $0.table, $0.digest)) }
    self.records =
      study.sources.flatMap { source in records.filter { $0.0 == source.id }.map(\.1) }
      + study.sideFiles
    accounts = files.map(\.sourceAccount) + listFiles.map { Self.account($0.source, $0.table) }
    let problems = files.flatMap(\.problems.listed) + listFiles.flatMap(\.table.problems)
    rejected = problems.filter(\.rejects).sorted { $0.place < $1.place }.map(\.rejected)
  }

  private static func account(_ source: SourceEntry, _ table: SourceTable) -> SourceAccount {
    SourceAccount(
      source: source.id, file: table.file, read: table.rowsRead, used: table.rows.count,
      merged: table.merged, rejected: table.problems.count)
  }

  private static func record(_ file: ScannedFile) -> SourceRecord {
    SourceRecord(
      id: file.source.id, title: file.source.title, origin: file.source.origin,
      file: FilePath.name(of: file.file), digest: file.digest, rowsRead: file.account.read,
      rowsUsed: file.account.used, rowsCompared: file.account.compared,
      rowsRepeated: file.account.repeated, rowsRejected: file.account.rejected,
      rowsLeftOut: file.account.leftOut)
  }

  private static func record(
    _ source: SourceEntry, _ table: SourceTable, _ digest: String
  ) -> SourceRecord {
    SourceRecord(
      id: source.id, title: source.title, origin: source.origin,
      file: FilePath.name(of: table.file), digest: digest,
      rowsRead: table.rowsRead, rowsUsed: table.rows.count, rowsRepeated: table.merged,
      rowsRejected: table.problems.count)
  }
}

extension ScannedFile {
  var sourceAccount: SourceAccount {
    SourceAccount(
      source: source.id, file: file, read: account.read, used: account.used,
      merged: account.merged, rejected: account.rejected, leftOut: account.leftOut)
  }
}
