import RegionalStatistics

/// Random linked tables: regions in two classifications at once, by one or two other dimensions.
struct RandomHierarchy {
  let problem: DisclosureProblem

  /// Numbers that differ per seed and not per run (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// A dimension: how many leaves, and which sets of nodes add up to which node.
  private struct Tree {
    var leaves: Int
    var nodes: [[Int]]
    var sums: [(total: Int, parts: [Int])] = []

    /// One level: leaves and their total.
    init(flat leaves: Int) {
      self.leaves = leaves
      nodes = (0..<leaves).map { [$0] } + [Array(0..<leaves)]
      sums = [(leaves, Array(0..<leaves))]
    }

    /// Adds a classification of the leaves into groups.
    mutating func classify(into groups: [[Int]]) {
      let total = leaves
      var parts: [Int] = []
      for group in groups where group.count > 1 && group.count < leaves {
        sums.append((nodes.count, group))
        parts.append(nodes.count)
        nodes.append(group)
      }
      let alone = groups.filter { $0.count == 1 }.flatMap { $0 }
      if !parts.isEmpty { sums.append((total, parts + alone)) }
    }
  }

  init(seed: UInt64, leaves: ClosedRange<Int> = 3...7, others: ClosedRange<Int> = 1...3) {
    var random = Generator(state: seed)
    var regions = Tree(flat: Int.random(in: leaves, using: &random))
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let count = Int.random(in: 2...3, using: &random)
      var groups = [[Int]](repeating: [], count: count)
      for leaf in 0..<regions.leaves {
        groups[Int.random(in: 0..<count, using: &random)].append(leaf)
      }
      regions.classify(into: groups.filter { !$0.isEmpty })
    }
    let other = Tree(flat: Int.random(in: others, using: &random))
    let values = (0..<regions.leaves).map { _ in
      (0..<other.leaves).map { _ in Self.count(&random) }
    }
    problem =
      Self.table(
        regions, other, values, zerosAreShown: Bool.random(using: &random)
      ).problem
  }

  /// Many zeros and small counts, a few large ones, as in tables of pupils per programme.
  private static func count(_ random: inout Generator) -> Double {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...1: 0
    case 2...4: Double(Int.random(in: 1...6, using: &random))
    case 5...8: Double(Int.random(in: 5...60, using: &random))
    default: Double(Int.random(in: 100...900, using: &random))
    }
  }

  private static func table(
    _ rows: Tree, _ columns: Tree, _ values: [[Double]], zerosAreShown: Bool
  ) -> CountTable {
    var table = CountTable(zerosAreShown: zerosAreShown)
    for (row, regions) in rows.nodes.enumerated() {
      for (column, categories) in columns.nodes.enumerated() {
        let sum = regions.reduce(0.0) { sum, region in
          sum + categories.reduce(0.0) { $0 + values[region][$1] }
        }
        table.add("\(row),\(column)", sum)
      }
      for sum in columns.sums {
        table.sum("\(row),\(sum.total)", sum.parts.map { "\(row),\($0)" })
      }
    }
    for column in columns.nodes.indices {
      for sum in rows.sums {
        table.sum("\(sum.total),\(column)", sum.parts.map { "\($0),\(column)" })
      }
    }
    return table
  }
}
