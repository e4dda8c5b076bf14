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
  private let grains: [[Grain]]
  /// For how many categories of each dimension the sums have room.
  private var room: [Int]

  /// Makes empty sums for the groupings of a plan, whose dimensions the facts have.
  ///
  /// - Parameter membership: which categories the selections of the plan take in.
  public init(
    dimensions: [DimensionID], measures: [Measure], plan: CuboidPlan, membership: Membership
  ) {
    self.dimensions = dimensions
    self.measures = measures
    categories = dimensions.map { _ in CategoryDictionary() }
    room = dimensions.map { _ in 0 }
    grains = plan.needed.map(\.grains)
    sums = plan.needed.map { grouping in
      let positions = grouping.dimensions.compactMap { dimensions.firstIndex(of: $0) }
      precondition(
        positions.count == grouping.dimensions.count, "the plan was checked against the facts")
      let classes = grouping.grains.map { CategoryClasses(of: $0, membership: membership) }
      return CuboidSums(positions: positions, classes: classes, measureCount: measures.count)
    }
  }

  /// Whether some sum needs a dimension, by position.
  public func needs(_ position: Int) -> Bool { sums.contains { $0.positions.contains(position) } }

  /// Adds facts, whose codes are those of `categories`.
  ///
  /// - Returns: whether the combinations of categories can be told apart; if not, nothing is added.
  public mutating func add(_ block: CodedBlock) -> Bool {
    guard block.count > 0 else { return true }
    guard makeRoom() else { return false }
    for index in sums.indices { sums[index].add(block) }
    return true
  }

  /// Makes room for the categories that were met since the last call.
  private mutating func makeRoom() -> Bool {
    if zip(categories, room).allSatisfy({ $0.count == $1 }) { return true }
    for index in sums.indices {
      guard sums[index].makeRoom(for: categories) else { return false }
    }
    room = categories.map(\.count)
    return true
  }

  /// Adds the sums of another part of the same facts.
  ///
  /// - Returns: whether the combinations of categories can be told apart.
  public mutating func merge(_ other: FactSums) -> Bool {
    let codes = categories.indices.map { categories[$0].merge(other.categories[$0]) }
    for index in sums.indices {
      guard sums[index].merge(other.sums[index], codes: codes, categories: categories) else {
        return false
      }
    }
    return true
  }

  /// The cuboids, in the order of the plan, with categories in the order of the sources.
  ///
  /// Of categories that are counted as one, the cuboid names the one that was met first.
  public func cuboids(of facts: FactsID, absence: Absence) -> [Cuboid] {
    let orders = categories.map(\.order)
    return zip(sums, grains).map { sums, grains in
      let axes = zip(sums.positions, sums.classes).map { position, classes in
        Axis(order: orders[position], classes: classes)
      }
      return cuboid(sums, axes, facts, absence, grains)
    }
  }

  private func cuboid(
    _ sums: CuboidSums, _ axes: [Axis], _ facts: FactsID, _ absence: Absence, _ grains: [Grain]
  ) -> Cuboid {
    var codes = axes.map { _ in [Int32]() }
    var amounts = measures.map { _ in [Amount]() }
    sums.forEachCell { cell, key in
      for (index, code) in sums.codes(of: key).enumerated() {
        codes[index].append(axes[index].rankOf[Int(code)])
      }
      for measure in amounts.indices {
        amounts[measure].append(sums.amounts[cell * amounts.count + measure])
      }
    }
    return Cuboid(
      facts: facts, dimensions: sums.positions.map { dimensions[$0] }, grains: grains,
      categories: zip(sums.positions, axes).map { position, axis in
        axis.shown.map { categories[position].categories[Int($0)] }
      }, codes: codes, measures: measures, amounts: amounts, absence: absence)
  }

  /// The categories of a dimension in the order in which a cuboid lists them.
  private struct Axis {
    /// The codes of the categories listed.
    private(set) var shown: [Int32] = []
    /// The place in that list of each code, or of each class.
    private(set) var rankOf: [Int32]

    init(order: [Int32], classes: CategoryClasses?) {
      rankOf = [Int32](repeating: -1, count: classes?.count ?? order.count)
      for code in order {
        let number = Int(classes?.classOf[Int(code)] ?? code)
        guard number >= 0, rankOf[number] < 0 else { continue }
        rankOf[number] = Int32(shown.count)
        shown.append(code)
      }
    }
  }
}
