import Testing

@testable import RegionalStatistics

@Suite("FactSums")
struct FactSumsTests {
  private static let dimensions: [DimensionID] = ["a", "b", "c"]
  private static let membership = Membership { _, _ in false }
  private static let plan = CuboidPlan(facts: "facts", needed: [["a", "b"], ["b", "c"], ["c"]])

  /// A fact as plain texts: what an independent sum is made from.
  private struct Fact {
    let categories: [String]
    let amount: Amount
  }

  /// Facts whose categories repeat irregularly; `kinds` says how many categories each dimension has.
  private static func facts(_ count: Int, kinds: [UInt64]) -> [Fact] {
    var state: UInt64 = 42
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    return (0..<count).map { _ in
      let categories = zip(["x", "y", "z"], kinds).map { "\($0)\(next($1))" }
      let amount = next(9) == 0 ? Amount(missing: .suppressed) : Amount(units: Int64(next(100)))
      return Fact(categories: categories, amount: amount)
    }
  }

  private static func scan(_ facts: [(Int, Fact)]) -> FactSums {
    var sums = FactSums(
      dimensions: dimensions, measures: [Measure(id: "n")], plan: plan, membership: membership)
    for start in stride(from: 0, to: facts.count, by: 7) {
      let block = facts[start..<min(start + 7, facts.count)]
      let codes = dimensions.indices.map { dimension in
        CodedBlock.Codes.each(
          block.map { position, fact in
            sums.categories[dimension].code(
              of: fact.categories[dimension], seenAt: UInt64(position))
          })
      }
      let added = sums.add(
        CodedBlock(count: block.count, codes: codes, amounts: [block.map(\.1.amount)]))
      #expect(added)
    }
    return sums
  }

  /// The cells of a cuboid by the names of their categories.
  private static func cells(_ cuboid: Cuboid) -> [[String]: Amount] {
    var cells: [[String]: Amount] = [:]
    for cell in 0..<cuboid.count {
      let key = cuboid.codes.indices.map { cuboid.categories[$0][Int(cuboid.codes[$0][cell])] }
      #expect(cells.updateValue(cuboid.amounts[0][cell], forKey: key) == nil)
    }
    return cells
  }

  private static func expected(_ facts: [Fact], _ grouping: [DimensionID]) -> [[String]: Amount] {
    let positions = grouping.compactMap { dimensions.firstIndex(of: $0) }
    var cells: [[String]: Amount] = [:]
    for fact in facts {
      cells[positions.map { fact.categories[$0] }, default: .none] += fact.amount
    }
    return cells
  }

  @Test(
    "sums are those of a plain dictionary, in arrays and in hash tables",
    arguments: [[3, 4, 5], [1, 1, 1], [700, 900, 2], [5000, 3, 5000]] as [[UInt64]])
  func sums(kinds: [UInt64]) {
    let facts = Self.facts(6000, kinds: kinds)
    let cuboids = Self.scan(Array(facts.enumerated()).map { ($0.offset, $0.element) })
      .cuboids(of: "facts", absence: .zero)
    #expect(cuboids.map(\.dimensions) == Self.plan.groupings)
    for cuboid in cuboids {
      #expect(Self.cells(cuboid) == Self.expected(facts, cuboid.dimensions))
    }
  }

  @Test("two halves merged in either order give the same cells and the same order of categories")
  func merging() {
    let facts = Self.facts(4000, kinds: [30, 900, 800]).enumerated()
      .map { ($0.offset, $0.element) }
    let whole = Self.scan(facts).cuboids(of: "facts", absence: .zero)
    let even = facts.filter { $0.0 / 100 % 2 == 0 }
    let odd = facts.filter { $0.0 / 100 % 2 == 1 }
    for (first, second) in [(even, odd), (odd, even)] {
      var merged = Self.scan(first)
      let isMerged = merged.merge(Self.scan(second))
      #expect(isMerged)
      let cuboids = merged.cuboids(of: "facts", absence: .zero)
      #expect(cuboids.map(\.categories) == whole.map(\.categories))
      #expect(cuboids.map(Self.cells) == whole.map(Self.cells))
    }
  }

  @Test("categories stand in the order in which the source names them")
  func order() {
    let facts = ["q", "b", "q", "a"].enumerated().map {
      ($0.offset, Fact(categories: [$0.element, "-", "-"], amount: Amount(units: 1)))
    }
    let cuboid = Self.scan(facts).cuboids(of: "facts", absence: .zero)
      .first { $0.dimensions == ["a", "b"] }
    #expect(cuboid?.categories.first == ["q", "b", "a"])
  }

  @Test("more combinations than 64 bits can number are refused, not mixed up")
  func limits() {
    let dimensions = (0..<5).map { DimensionID(rawValue: "d\($0)") }
    var sums = CuboidSums(positions: [0, 1, 2, 3, 4], measureCount: 1)
    let fits = sums.makeRoom(for: dimensions.map { _ in 4096 })
    let overflows = !sums.makeRoom(for: dimensions.map { _ in 8193 })
    #expect(fits)
    #expect(overflows)
  }

  @Test("facts are added where their categories say, by however many dimensions", arguments: 1...6)
  func manyDimensions(count: Int) {
    var categories = (0..<count).map { _ in CategoryDictionary() }
    for dimension in 0..<count {
      for name in ["a", "b", "c"] { _ = categories[dimension].code(of: name, seenAt: 0) }
    }
    var sums = CuboidSums(positions: Array(0..<count), measureCount: 1)
    let fits = sums.makeRoom(for: categories)
    // The row number in base 3, digit by digit: every combination of three categories occurs.
    let rows = 0..<1000
    let codes = (0..<count).map { dimension in
      rows.map { Int32($0 / [1, 3, 9, 27, 81, 243][dimension] % 3) }
    }
    sums.add(
      CodedBlock(
        count: rows.count, codes: codes.map { .each($0) },
        amounts: [rows.map { Amount(units: Int64($0)) }]))
    var expected: [[Int32]: Int64] = [:]
    for row in rows { expected[codes.map { $0[row] }, default: 0] += Int64(row) }
    var found: [[Int32]: Int64] = [:]
    sums.forEachCell { cell, key in found[sums.codes(of: key)] = sums.amounts[cell].units }
    #expect(fits && found == expected)
  }
}
