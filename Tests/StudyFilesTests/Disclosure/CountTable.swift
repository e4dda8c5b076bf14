import RegionalStatistics

/// Counts under names, with their sums: a small language for the cases of the tests.
struct CountTable {
  private(set) var names: [String] = []
  private var cells: [DisclosureProblem.Cell] = []
  private var relations: [LinearRelation] = []
  private var indexOf: [String: Int] = [:]
  let threshold: Double
  let zerosAreShown: Bool

  init(threshold: Double = 5, zerosAreShown: Bool = true) {
    self.threshold = threshold
    self.zerosAreShown = zerosAreShown
  }

  /// Adds counts; those under the threshold are sensitive.
  mutating func add(_ counts: KeyValuePairs<String, Double>) {
    for (name, value) in counts { add(name, value) }
  }

  mutating func add(_ name: String, _ value: Double, hideable: Bool = true) {
    let isSensitive = value < threshold && (value > 0 || !zerosAreShown)
    indexOf[name] = cells.count
    names.append(name)
    cells.append(
      DisclosureProblem.Cell(
        value: value, weight: Self.weight(value), floor: zerosAreShown && value > 0 ? 1 : 0,
        isHideable: hideable && !(zerosAreShown && value == 0),
        requirement: isSensitive
          ? .init(reason: value == 0 ? .zero : .threshold, width: threshold) : nil))
  }

  /// The weight that the tests judge by: a cell more, and the size of its number.
  static func weight(_ value: Double) -> Double {
    var bits = 0.0
    var rest = value + 1
    while rest >= 2 {
      rest /= 2
      bits += 1
    }
    return 1 + bits + (rest - 1)
  }

  mutating func require(_ name: String, _ requirement: DisclosureProblem.Requirement) {
    if let index = indexOf[name] { cells[index].requirement = requirement }
  }

  /// States that a total is the sum of parts.
  mutating func sum(_ total: String, _ parts: [String]) {
    guard let index = indexOf[total] else { return }
    relations.append(LinearRelation(total: index, parts: parts.compactMap { indexOf[$0] }))
  }

  func index(_ name: String) -> Int { indexOf[name] ?? -1 }

  var problem: DisclosureProblem {
    DisclosureProblem(cells: cells, relations: relations, secondaryWidth: threshold)
  }
}
