/// All sums that a plan needs from one body of facts, while the facts are being read.
///
/// Memory is bounded by the distinct categories and cells, not by the number of facts. Two of them
/// that were filled from different parts of the sources can be merged: the result doesn't depend on
/// who read which part, since sums are exact and categories are ordered by where they stand.
public struct FactSums: Sendable {
  /// The dimensions of the facts, sorted.
  public let dimensions: [DimensionID]
  /// The measures of the facts.
  public let measures: [Measure]
  /// The categories of each dimension.
  public var categories: [CategoryDictionary]
  private var sums: [CuboidSums]

  /// Makes empty sums for the groupings of a plan, whose dimensions the facts have.
  public init(dimensions: [DimensionID], measures: [Measure], plan: CuboidPlan) {
    self.dimensions = dimensions
    self.measures = measures
    categories = dimensions.map { _ in CategoryDictionary() }
    sums = plan.groupings.map { grouping in
      let positions = grouping.compactMap { dimensions.firstIndex(of: $0) }
      precondition(positions.count == grouping.count, "the plan was checked against the facts")
      return CuboidSums(positions: positions, measureCount: measures.count)
    }
  }

  /// Whether some sum needs a dimension, by position.
  public func needs(_ position: Int) -> Bool { sums.contains { $0.positions.contains(position) } }

  /// Adds facts, whose codes are those of `categories`.
  ///
  /// - Returns: whether the combinations of categories can be told apart; if not, nothing is added.
  public mutating func add(_ block: CodedBlock) -> Bool {
    guard block.count > 0 else { return true }
    let counts = categories.map(\.count)
    for index in sums.indices {
      guard sums[index].makeRoom(for: counts) else { return false }
      sums[index].add(block)
    }
    return true
  }

  /// Adds the sums of another part of the same facts.
  ///
  /// - Returns: whether the combinations of categories can be told apart.
  public mutating func merge(_ other: FactSums) -> Bool {
    let codes = categories.indices.map { categories[$0].merge(other.categories[$0]) }
    let counts = categories.map(\.count)
    for index in sums.indices {
      guard sums[index].merge(other.sums[index], codes: codes, categoryCounts: counts) else {
        return false
      }
    }
    return true
  }

  /// The cuboids, in the order of the plan, with categories in the order of the sources.
  public func cuboids(of facts: FactsID, absence: Absence) -> [Cuboid] {
    let orders = categories.map(\.order)
    return sums.map { cuboid($0, facts, absence, orders) }
  }

  private func cuboid(
    _ sums: CuboidSums, _ facts: FactsID, _ absence: Absence, _ orders: [[Int32]]
  ) -> Cuboid {
    let ranks = sums.positions.map { Self.ranks(orders[$0]) }
    var codes = sums.positions.map { _ in [Int32]() }
    var amounts = measures.map { _ in [Amount]() }
    sums.forEachCell { cell, key in
      for (index, code) in sums.codes(of: key).enumerated() {
        codes[index].append(ranks[index][Int(code)])
      }
      for measure in amounts.indices {
        amounts[measure].append(sums.amounts[cell * amounts.count + measure])
      }
    }
    return Cuboid(
      facts: facts, dimensions: sums.positions.map { dimensions[$0] },
      categories: sums.positions.map { position in
        orders[position].map { categories[position].categories[Int($0)] }
      }, codes: codes, measures: measures, amounts: amounts, absence: absence)
  }

  /// The place of each code in an order.
  private static func ranks(_ order: [Int32]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, code) in order.enumerated() { ranks[Int(code)] = Int32(rank) }
    return ranks
  }
}
