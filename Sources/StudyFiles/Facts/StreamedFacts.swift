internal import RegionalStatistics

/// A body of facts in files, which are read once to answer a plan.
///
/// Nothing but headers is read before. Memory is bounded by distinct values and distinct cells.
struct StreamedFacts: FactSource {
  /// A file of facts, its columns and where they are described.
  struct Part: Sendable {
    let source: SourceEntry
    /// Where the file is.
    let path: String
    let columns: SourceColumns
    let records: any RecordSource
  }

  let id: FactsID
  let absence: Absence
  let dimensionIDs: [DimensionID]
  let measures: [Measure]
  private(set) var parts: [Part]
  private let context: ReadingContext

  init(_ first: Part, facts: FactsID, absence: Absence, context: ReadingContext) {
    id = facts
    self.absence = absence
    dimensionIDs = first.columns.dimensions
    measures = first.columns.measures
    parts = [first]
    self.context = context
  }

  /// Adds a file, which must have the same dimensions and measures.
  mutating func add(_ part: Part) throws(StudyError) {
    guard part.columns.dimensions == dimensionIDs, part.columns.measures == measures else {
      throw StudyError(
        "facts-differ", file: context.study, line: part.source.line,
        "Source \"\(part.source.id)\" must have the same dimensions and measures as the other"
          + " sources of \"\(id.rawValue)\": \(names).")
    }
    parts.append(part)
  }

  private var names: String {
    (dimensionIDs.map(\.rawValue) + measures.map(\.id.rawValue)).joined(separator: ", ")
  }

  /// One cuboid per grouping of the plan.
  func answer(_ plan: CuboidPlan) throws -> [Cuboid] { try scan(plan).cuboids }

  /// Reads every file once.
  ///
  /// - Throws: `ReadError` when a file can't be read to its end; `StudyError` for a constant or a
  ///   column that isn't a category.
  func scan(
    _ plan: CuboidPlan, threads: Int = ParallelScan.usualThreads
  ) throws -> ScannedFacts {
    var sums = FactSums(
      dimensions: dimensionIDs, measures: measures, plan: plan, membership: context.membership)
    var keys = RowKeys()
    var files: [ScannedFile] = []
    var isWithinLimits = true
    for (number, part) in parts.enumerated() {
      let begun = try FactScan(
        part.columns, plan: plan, keys: keys, fileNumber: number, context: context)
      let (scan, digest) = try ParallelScan(part.records, into: begun).run(threads: threads)
      try checkSomethingIsLeft(scan, part)
      isWithinLimits = sums.merge(scan.sums) && scan.isWithinLimits && isWithinLimits
      keys = scan.keys
      files.append(ScannedFile(part.source, scan, digest: digest))
    }
    guard isWithinLimits else { throw tooFine }
    return ScannedFacts(
      cuboids: sums.cuboids(of: id, absence: absence), files: files,
      sawAllKeys: keys.isComplete)
  }

  /// A misspelt category of `only` would read as zeros everywhere.
  private func checkSomethingIsLeft(_ scan: FactScan, _ part: Part) throws(StudyError) {
    guard scan.account.used == 0, scan.account.leftOut > 0 else { return }
    let only = part.columns.layout.only
    let met = scan.dimensionDecoders.filter { decoder in
      only.contains { $0.dimension == dimensionIDs[decoder.dimension] }
    }.flatMap { $0.entries.map(\.text) }
    throw StudyError(
      "nothing-left", file: context.study, line: only.first?.line ?? part.source.line,
      "\"only\" leaves no row of \(FilePath.name(of: part.columns.file)).",
      remedy: "The file has \(YAMLValue.list(met)).")
  }

  private var tooFine: StudyError {
    StudyError(
      "facts-too-fine", file: context.study, line: parts.first?.source.line,
      "A table asks for more combinations of \"\(id.rawValue)\" than 64 bits can number.",
      remedy: "Use fewer dimensions in one table.")
  }
}

/// What reading the files of a body of facts gave.
struct ScannedFacts: Sendable {
  let cuboids: [Cuboid]
  let files: [ScannedFile]
  /// Whether repeated rows were looked for to the end.
  let sawAllKeys: Bool
}

/// What reading a file gave, beside sums.
struct ScannedFile: Sendable {
  let source: SourceEntry
  let file: String
  let digest: String
  let account: RowAccount
  let problems: ProblemTally
  let controls: ControlTotals
  /// How often each normalising step was taken, by column.
  let normalizing: [NormalizingCount]

}

extension ScannedFile {
  init(_ source: SourceEntry, _ scan: FactScan, digest: String) {
    self.init(
      source: source, file: scan.columns.file, digest: digest, account: scan.account,
      problems: scan.problems, controls: scan.controls,
      normalizing: NormalizingCount.counts(of: scan))
  }
}
