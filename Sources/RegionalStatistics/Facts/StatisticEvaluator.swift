/// Reads statistics off cuboids.
///
/// Statistics over the same dimensions are filled in one pass over the smallest cuboid that has them.
public struct StatisticEvaluator: Sendable {
  private let cuboids: [Cuboid]
  private let membership: Membership
  private let isTold: @Sendable (Constraint, _ by: FactsID) -> Bool
  /// Where a part of the statistics is looked up instead.
  private var part: Part?

  /// Makes an evaluator over the cuboids of one or more bodies of facts.
  ///
  /// - Parameter isTold: whether facts tell who fits a constraint: nothing is known of a region that is
  ///   only a part of a place, nor of what remains without it.
  public init(
    cuboids: [Cuboid], membership: Membership,
    isTold: @escaping @Sendable (Constraint, _ by: FactsID) -> Bool = { _, _ in true }
  ) {
    self.cuboids = cuboids
    self.membership = membership
    self.isTold = isTold
  }

  private struct Part: Sendable {
    let dimension: DimensionID
    let categories: Set<String>
    let cuboids: [Cuboid]
    let known: [Statistic: Outcome]

    func holds(_ population: [Constraint]) -> Bool {
      population.contains { constraint in
        guard constraint.dimension == dimension else { return false }
        switch constraint.selection {
        case .category(let only): return categories.contains(only)
        case .anyOf(let some): return categories.isSuperset(of: some)
        case .region, .containing: return false
        }
      }
    }
  }

  /// The evaluator for someone who asks mostly about a few categories of a dimension.
  ///
  /// - Parameters:
  ///   - slices: the cuboids by that dimension.
  ///   - categories: the few categories.
  ///   - known: statistics about others that were looked up before.
  public func about(
    _ categories: Set<String>, of slices: CuboidSlices, known: [Statistic: Outcome]
  ) -> StatisticEvaluator {
    var evaluator = self
    evaluator.part = Part(
      dimension: slices.dimension, categories: categories, cuboids: slices.cuboids(of: categories),
      known: known)
    return evaluator
  }

  /// The outcome of each statistic: its number, or why there is none.
  public func outcomes(of statistics: Set<Statistic>) -> [Statistic: Outcome] {
    guard let part else { return outcomes(of: statistics, in: cuboids) }
    var outcomes: [Statistic: Outcome] = [:]
    var own: Set<Statistic> = []
    var others: Set<Statistic> = []
    for statistic in statistics {
      if let known = part.known[statistic] {
        outcomes[statistic] = known
      } else if part.holds(statistic.population) {
        own.insert(statistic)
      } else {
        others.insert(statistic)
      }
    }
    outcomes.merge(self.outcomes(of: own, in: part.cuboids)) { $1 }
    return outcomes.merging(self.outcomes(of: others, in: cuboids)) { $1 }
  }

  private func outcomes(
    of statistics: Set<Statistic>, in cuboids: [Cuboid]
  ) -> [Statistic: Outcome] {
    var groups: [Group: [Statistic]] = [:]
    var shapes: [Shape: Int] = [:]
    var fitting: [[Int]] = []
    var outcomes: [Statistic: Outcome] = [:]
    outcomes.reserveCapacity(statistics.count)
    for statistic in statistics {
      guard statistic.population.allSatisfy({ isTold($0, statistic.facts) }) else {
        outcomes[statistic] = .missing(.notAvailable)
        continue
      }
      let shape = Shape(statistic)
      let place = shapes[shape] ?? shapes.count
      if place == fitting.count {
        shapes[shape] = place
        fitting.append(Self.smallestFirst(cuboids, shape))
      }
      if let number = Self.number(of: fitting[place], in: cuboids, telling: statistic.population) {
        groups[Group(shape: place, cuboid: number), default: []].append(statistic)
      } else {
        outcomes[statistic] = .missing(.notAvailable)
      }
    }
    for (group, statistics) in groups {
      fill(&outcomes, with: statistics, of: Shape(statistics[0]), from: cuboids[group.cuboid])
    }
    return outcomes
  }

  /// The categories of a dimension that occur in a population, in the order of the source.
  public func categories(
    of dimension: DimensionID, facts: FactsID, population: [Constraint]
  ) -> [String] {
    let shape = Shape(facts: facts, dimensions: population.map(\.dimension) + [dimension])
    let searched = part.map { $0.holds(population) ? $0.cuboids : cuboids } ?? cuboids
    let fitting = Self.smallestFirst(searched, shape).filter {
      searched[$0].tellsEvery([dimension])
    }
    guard
      let cuboid = Self.number(of: fitting, in: searched, telling: population).map({ searched[$0] }
      ),
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

    init(facts: FactsID, dimensions: [DimensionID]) {
      self.facts = facts
      self.dimensions = Set(dimensions).sorted()
      self.distinct = []
    }

    init(_ statistic: Statistic) {
      facts = statistic.facts
      dimensions = statistic.dimensions
      distinct = statistic.distinct
    }
  }

  /// Statistics that are read off a cuboid in one pass.
  private struct Group: Hashable {
    /// The number of their shape.
    let shape: Int
    let cuboid: Int
  }

  /// The cuboids with the dimensions of a shape, the smallest first.
  private static func smallestFirst(_ cuboids: [Cuboid], _ shape: Shape) -> [Int] {
    cuboids.indices.filter {
      cuboids[$0].facts == shape.facts
        && Set(cuboids[$0].dimensions).isSuperset(of: shape.dimensions + shape.distinct)
        && cuboids[$0].tellsEvery(shape.distinct)
    }
    .sorted { cuboids[$0].count < cuboids[$1].count }
  }

  /// The first of some cuboids from which a population can be summed; nil when there are none.
  private static func number(
    of fitting: [Int], in cuboids: [Cuboid], telling population: [Constraint]
  ) -> Int? {
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
    let places = group.map { lookup.place(of: $0.population) }
    let sums = lookup.sums()
    var numbers: [MeasureID: [Int]] = [:]
    let distinct = shape.distinct.compactMap(cuboid.position)
    for (statistic, place) in zip(group, places) {
      guard let index = cuboid.measures.firstIndex(where: { $0.id == statistic.measure }) else {
        outcomes[statistic] = .missing(.notAvailable)
        continue
      }
      let amount = sums[place]?[index] ?? .none
      let sum = Outcome(amount, scale: cuboid.measures[index].scale, absence: cuboid.absence)
      guard !distinct.isEmpty, amount.isSome || sum.number != nil else {
        outcomes[statistic] = sum
        continue
      }
      let counted = numbers[statistic.measure] ?? lookup.numbers(of: distinct, measure: index)
      numbers[statistic.measure] = counted
      outcomes[statistic] = .number(Double(counted[place]))
    }
  }
}
