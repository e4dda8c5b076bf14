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
    var groups: [Group: [Statistic]] = [:]
    var fitting: [Shape: [Int]] = [:]
    var outcomes: [Statistic: Outcome] = [:]
    for statistic in statistics {
      let shape = Shape(statistic)
      let known = fitting[shape] ?? smallestFirst(shape)
      fitting[shape] = known
      if let number = number(of: known, telling: statistic.population) {
        groups[Group(shape: shape, cuboid: number), default: []].append(statistic)
      } else {
        outcomes[statistic] = .missing(.notAvailable)
      }
    }
    for (group, statistics) in groups {
      fill(&outcomes, with: statistics, of: group.shape, from: cuboids[group.cuboid])
    }
    return outcomes
  }

  /// The categories of a dimension that occur in a population, in the order of the source.
  public func categories(
    of dimension: DimensionID, facts: FactsID, population: [Constraint]
  ) -> [String] {
    let shape = Shape(facts: facts, dimensions: population.map(\.dimension) + [dimension])
    let fitting = smallestFirst(shape).filter { cuboids[$0].tellsEvery([dimension]) }
    guard let cuboid = number(of: fitting, telling: population).map({ cuboids[$0] }),
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

    init(facts: FactsID, dimensions: [DimensionID]) {
      self.facts = facts
      self.dimensions = Set(dimensions).sorted()
    }

    init(_ statistic: Statistic) {
      self.init(facts: statistic.facts, dimensions: statistic.dimensions)
    }
  }

  /// Statistics that are read off a cuboid in one pass.
  private struct Group: Hashable {
    let shape: Shape
    let cuboid: Int
  }

  /// The cuboids with the dimensions of a shape, the smallest first.
  private func smallestFirst(_ shape: Shape) -> [Int] {
    cuboids.indices.filter {
      cuboids[$0].facts == shape.facts
        && Set(cuboids[$0].dimensions).isSuperset(of: shape.dimensions)
    }
    .sorted { cuboids[$0].count < cuboids[$1].count }
  }

  /// The first of some cuboids from which a population can be summed; nil when there are none.
  private func number(of fitting: [Int], telling population: [Constraint]) -> Int? {
    let found = fitting.first { cuboids[$0].tells(population) }
    precondition(
      found != nil || fitting.isEmpty, "the plan must have every selection of the tables")
    return found
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
    for (statistic, key) in zip(group, keys) {
      guard let index = cuboid.measures.firstIndex(where: { $0.id == statistic.measure }) else {
        outcomes[statistic] = .missing(.notAvailable)
        continue
      }
      let amount = sums[key]?[index] ?? .none
      outcomes[statistic] = Outcome(
        amount, scale: cuboid.measures[index].scale, absence: cuboid.absence)
    }
  }
}
