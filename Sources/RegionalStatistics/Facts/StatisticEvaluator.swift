/// Reads statistics off cuboids.
///
/// Statistics over the same dimensions are filled in one pass over the smallest cuboid that has them.
public struct StatisticEvaluator: Sendable {
  private let cuboids: [Cuboid]
  private let membership: Membership

  /// Makes an evaluator over the cuboids of one or more bodies of facts.
  public init(cuboids: [Cuboid], membership: Membership) {
    self.cuboids = cuboids
    self.membership = membership
  }

  /// The outcome of each statistic: its number, or why there is none.
  public func outcomes(of statistics: Set<Statistic>) -> [Statistic: Outcome] {
    var byShape: [Shape: [Statistic]] = [:]
    for statistic in statistics { byShape[Shape(statistic), default: []].append(statistic) }
    var outcomes: [Statistic: Outcome] = [:]
    for (shape, group) in byShape {
      guard let cuboid = smallestCuboid(for: shape) else {
        for statistic in group { outcomes[statistic] = .missing(.notAvailable) }
        continue
      }
      fill(&outcomes, with: group, of: shape, from: cuboid)
    }
    return outcomes
  }

  /// The categories of a dimension that occur in a population, in the order of the source.
  public func categories(
    of dimension: DimensionID, facts: FactsID, population: [Constraint]
  ) -> [String] {
    let shape = Shape(facts: facts, dimensions: population.map(\.dimension) + [dimension])
    guard let cuboid = smallestCuboid(for: shape),
      let position = cuboid.position(of: dimension)
    else { return [] }
    let conditions = population.compactMap { constraint in
      cuboid.position(of: constraint.dimension).map {
        ($0, allowed(constraint, in: cuboid, at: $0))
      }
    }
    var occurs = [Bool](repeating: false, count: cuboid.categories[position].count)
    for cell in 0..<cuboid.count
    where cuboid.isListed(cell)
      && conditions.allSatisfy({ place, allowed in allowed[Int(cuboid.codes[place][cell])] })
    {
      occurs[Int(cuboid.codes[position][cell])] = true
    }
    return zip(cuboid.categories[position], occurs).filter(\.1).map(\.0)
  }

  private struct Shape: Hashable {
    let facts: FactsID
    let dimensions: [DimensionID]
    let distinct: [DimensionID]

    init(facts: FactsID, dimensions: [DimensionID], distinct: [DimensionID] = []) {
      self.facts = facts
      self.dimensions = Set(dimensions).sorted()
      self.distinct = distinct
    }

    init(_ statistic: Statistic) {
      self.init(
        facts: statistic.facts, dimensions: statistic.dimensions, distinct: statistic.distinct)
    }
  }

  private func smallestCuboid(for shape: Shape) -> Cuboid? {
    cuboids.filter {
      $0.facts == shape.facts
        && Set($0.dimensions).isSuperset(of: shape.dimensions + shape.distinct)
    }
    .min { $0.count < $1.count }
  }

  private func allowed(_ constraint: Constraint, in cuboid: Cuboid, at position: Int) -> [Bool] {
    cuboid.categories[position].map { membership.contains(constraint.selection, $0) }
  }

  private func fill(
    _ outcomes: inout [Statistic: Outcome], with group: [Statistic], of shape: Shape,
    from cuboid: Cuboid
  ) {
    let positions = shape.dimensions.compactMap(cuboid.position)
    var lookup = SelectionLookup(cuboid: cuboid, positions: positions, membership: membership)
    let keys = group.map { lookup.key(of: $0.population.map(\.selection)) }
    let sums = lookup.sums()
    var numbers: [MeasureID: [[Int32]: Int]] = [:]
    let distinct = shape.distinct.compactMap(cuboid.position)
    for (statistic, key) in zip(group, keys) {
      guard let index = cuboid.measures.firstIndex(where: { $0.id == statistic.measure }) else {
        outcomes[statistic] = .missing(.notAvailable)
        continue
      }
      let amount = sums[key]?[index] ?? .none
      let sum = Outcome(amount, scale: cuboid.measures[index].scale, absence: cuboid.absence)
      guard !distinct.isEmpty, amount.isSome || sum.number != nil else {
        outcomes[statistic] = sum
        continue
      }
      let counted = numbers[statistic.measure] ?? lookup.numbers(of: distinct, measure: index)
      numbers[statistic.measure] = counted
      outcomes[statistic] = .number(Double(counted[key] ?? 0))
    }
  }
}
