internal import RegionalStatistics

/// Classifies rows by some of their columns; each combination of values is classified once.
struct ClassDecoder: Sendable {
  /// The position of the dimension with the classes in the facts.
  let dimension: Int
  private let regime: ClassificationRegime
  private let attributes: [DimensionID]
  private(set) var inputs: [DimensionDecoder]
  private var dictionaries: [CategoryDictionary]
  private var codeOf: [UInt64: Int32] = [:]
  /// The code of the class of each row of the batch decoded last.
  private(set) var codes: [Int32] = []
  /// The rows of that batch that can't be classified.
  private(set) var unclassified: [Int] = []

  init(
    dimension: Int, regime: ClassificationRegime,
    inputs: [(attribute: DimensionID, decoder: DimensionDecoder)]
  ) {
    self.dimension = dimension
    self.regime = regime
    attributes = inputs.map(\.attribute)
    self.inputs = inputs.map(\.decoder)
    dictionaries = inputs.map { _ in CategoryDictionary() }
  }

  mutating func decode(
    _ batch: RecordBatch, position: UInt64, categories: inout CategoryDictionary
  ) {
    for index in inputs.indices {
      inputs[index].decode(batch, position: position, categories: &dictionaries[index])
    }
    if codes.count < batch.rowCount { codes = [Int32](repeating: 0, count: batch.rowCount) }
    unclassified.removeAll(keepingCapacity: true)
    var last: (key: UInt64, code: Int32)?
    for row in 0..<batch.rowCount {
      if let key = key(of: row), key == last?.key {
        codes[row] = last?.code ?? DimensionDecoder.unusable
      } else {
        let key = key(of: row)
        codes[row] = code(of: key, row, position: position, &categories)
        last = key.map { ($0, codes[row]) }
      }
      if codes[row] < 0 { unclassified.append(row) }
    }
  }

  /// The codes of a row's values packed into one number; nil when they don't fit.
  private func key(of row: Int) -> UInt64? {
    let width = UInt64(64 / max(inputs.count, 1))
    var key: UInt64 = 0
    for input in inputs {
      let code = UInt64(Int(input.codes[row]) - Int(DimensionDecoder.controlTotal))
      guard width == 64 || code >> width == 0 else { return nil }
      key = (width == 64 ? 0 : key << width) | code
    }
    return key
  }

  private mutating func code(
    of key: UInt64?, _ row: Int, position: UInt64, _ categories: inout CategoryDictionary
  ) -> Int32 {
    if let key, let code = codeOf[key] { return code }
    var values: [DimensionID: String] = [:]
    for (index, attribute) in attributes.enumerated() where inputs[index].codes[row] >= 0 {
      values[attribute] = dictionaries[index].categories[Int(inputs[index].codes[row])]
    }
    let code =
      regime.category(of: values).map {
        categories.code(of: $0, seenAt: position + UInt64(row))
      } ?? DimensionDecoder.unusable
    if let key { codeOf[key] = code }
    return code
  }

  /// What is wrong with a row that can't be classified.
  func problem(at row: Int) -> (text: String, problem: ValueProblem) {
    for input in inputs where input.codes[row] < 0 {
      let entry = input.entry(at: row)
      if let problem = entry.problem { return (entry.text, problem) }
    }
    return (
      inputs.map { $0.entry(at: row).text }.joined(separator: ", "),
      ValueProblem(
        check: "unknown-programme",
        expected: "The classification \"\(regime.id)\" must have a class for the programme",
        remedy: "Add the programme to the list of the classification beside the study.")
    )
  }
}
