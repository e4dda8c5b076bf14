internal import RegionalStatistics

/// Reads the records of one file into sums, checks and counts: all state of a scan in one value.
///
/// Two scans of different batches of the same file can be merged, whoever read which batch: sums
/// are exact, categories are ordered by their place in the file, and problems are sorted by place.
/// Only a source that merges or refuses repeated rows must be read by one scan, since a repetition
/// across two scans is found after both rows were counted.
struct FactScan: Sendable {
  let columns: SourceColumns
  var sums: FactSums
  var account = RowAccount()
  var problems = ProblemTally()
  var controls: ControlTotals
  var keys: RowKeys
  /// Whether categories can still be told apart by 64 bits.
  private(set) var isWithinLimits = true
  private(set) var dimensionDecoders: [DimensionDecoder]
  private(set) var classDecoder: ClassDecoder?
  private(set) var amountDecoders: [AmountDecoder]
  /// The amounts of the measures in the batch added last.
  private(set) var amounts: [[Amount]] = []
  private let amountSums: [AmountSum]
  let keyColumns: [Int]
  let constantCodes: [Int: Int32]
  let spreadCodes: [Int32]
  let spreadDimension: Int?
  private let origin: UInt64
  /// The steps that merged scans took to get at values.
  private(set) var mergedSteps: [NormalizingStep: Int] = [:]
  var hashes: [[UInt64]]

  /// Begins a scan.
  ///
  /// - Parameter fileNumber: the place of the file among those of its facts.
  init(
    _ columns: SourceColumns, plan: CuboidPlan, keys: RowKeys, fileNumber: Int,
    context: ReadingContext
  ) throws(StudyError) {
    self.columns = columns
    self.keys = keys
    var sums = FactSums(
      dimensions: columns.dimensions, measures: columns.measures, plan: plan,
      membership: context.membership)
    origin = UInt64(fileNumber) << 44
    let setup = ScanSetup(columns: columns, context: context)
    constantCodes = try setup.constantCodes(&sums, origin: origin)
    spreadCodes = try setup.spreadCodes(&sums, origin: origin)
    spreadDimension = columns.layout.spread.flatMap {
      columns.dimensions.firstIndex(of: $0.dimension)
    }
    dimensionDecoders = setup.dimensionDecoders { sums.needs($0) }
    classDecoder = try setup.classDecoder { sums.needs($0) }
    (amountDecoders, amountSums) = setup.amounts
    keyColumns = columns.keyColumns(decoded: Set(dimensionDecoders.map(\.column)))
    controls = ControlTotals(file: columns.file, columns: columns.values.map(\.name))
    hashes = columns.dimensions.map { _ in [] }
    self.sums = sums
  }

  /// Adds the records of a batch.
  ///
  /// - Parameter number: the place of the batch in the file, from 0.
  mutating func add(_ batch: RecordBatch, number: Int) {
    let position = origin + UInt64(number + 1) << 20
    problems.batch = number
    account.read += batch.rowCount + batch.ragged.count
    reject(batch.ragged)
    for index in dimensionDecoders.indices { decode(batch, position: position, index) }
    if let dimension = classDecoder?.dimension {
      classDecoder?.decode(batch, position: position, categories: &sums.categories[dimension])
    }
    amounts = []  // Gives the decoders their memory back.
    for index in amountDecoders.indices { amountDecoders[index].decode(batch) }
    amounts = amountSums.map { $0.amounts(amountDecoders, count: batch.rowCount) }
    let kept = usableRows(batch)
    checkParts(batch, kept)
    let count = kept?.count ?? batch.rowCount
    account.used += count
    let codes = codeColumns(kept)
    if columns.layout.controlTotal != nil { addToControls(kept ?? Array(0..<batch.rowCount)) }
    let amounts = amounts.map { Self.gather($0, kept) }
    addFacts(count, codes, amounts)
  }

  /// Decodes a dimension; the values of a column that several come from are numbered once.
  private mutating func decode(_ batch: RecordBatch, position: UInt64, _ index: Int) {
    let (column, dimension) = (
      dimensionDecoders[index].column, dimensionDecoders[index].dimension
    )
    if let other = dimensionDecoders[..<index].firstIndex(where: { $0.column == column }) {
      dimensionDecoders[index].decode(
        batch, numberedBy: dimensionDecoders[other], position: position,
        categories: &sums.categories[dimension])
    } else {
      dimensionDecoders[index].decode(
        batch, position: position, categories: &sums.categories[dimension])
    }
  }

  /// The same scan for other batches of the file, without the rows that were read before.
  var withoutKeys: FactScan {
    var scan = self
    scan.keys = RowKeys()
    return scan
  }

  /// Adds the scan of other batches of the same file.
  mutating func merge(_ other: FactScan) {
    isWithinLimits = sums.merge(other.sums) && isWithinLimits && other.isWithinLimits
    account += other.account
    problems.merge(other.problems)
    controls.merge(other.controls)
    mergedSteps.merge(other.steps, uniquingKeysWith: +)
    for (line, first) in keys.merge(other.keys) {
      problems.add("duplicate-row") { [columns] in columns.duplicate(line: line, first: first) }
    }
  }

  private mutating func addFacts(
    _ count: Int, _ codes: [CodedBlock.Codes], _ amounts: [[Amount]]
  ) {
    guard let spreadDimension else {
      let block = CodedBlock(count: count, codes: codes, amounts: amounts)
      isWithinLimits = sums.add(block) && isWithinLimits
      return
    }
    for (column, values) in amounts.enumerated() {
      var spread = codes
      spread[spreadDimension] = .constant(spreadCodes[column])
      let block = CodedBlock(count: count, codes: spread, amounts: [values])
      isWithinLimits = sums.add(block) && isWithinLimits
    }
  }

  private func codeColumns(_ kept: [Int]?) -> [CodedBlock.Codes] {
    var codes = columns.dimensions.indices.map { CodedBlock.Codes.constant(constantCodes[$0] ?? 0) }
    for decoder in dimensionDecoders where sums.needs(decoder.dimension) {
      codes[decoder.dimension] = .each(Self.gather(decoder.codes, kept))
    }
    if let classDecoder {
      codes[classDecoder.dimension] = .each(Self.gather(classDecoder.codes, kept))
    }
    return codes
  }

  /// The values of the rows kept; all of them when nothing was left out.
  private static func gather<Value>(_ values: [Value], _ kept: [Int]?) -> [Value] {
    kept.map { kept in kept.map { values[$0] } } ?? values
  }
}
