/// What a cell asks of the facts: a sum of one measure by some dimensions.
public struct MeasureUse: Hashable, Sendable {
  /// The body of facts.
  public let facts: FactsID
  /// What is summed.
  public let measure: MeasureID
  /// The dimensions of the population.
  public let dimensions: Set<DimensionID>

  /// Makes a use.
  public init(facts: FactsID, measure: MeasureID, dimensions: Set<DimensionID>) {
    self.facts = facts
    self.measure = measure
    self.dimensions = dimensions
  }
}

extension MeasureDefinition {
  /// The sums that the measure is calculated from, in a table of facts with these dimensions.
  func uses(facts: FactsID, dimensions: Set<DimensionID>) -> [MeasureUse] {
    switch self {
    case .count(let measure):
      [MeasureUse(facts: facts, measure: measure, dimensions: dimensions)]
    case .distinct(let counted, let measure):
      [MeasureUse(facts: facts, measure: measure, dimensions: dimensions.union(counted))]
    case .at(let constraints, let measure):
      measure.uses(facts: facts, dimensions: dimensions.union(constraints.map(\.dimension)))
    case .over(let dropped, let measure):
      measure.uses(facts: facts, dimensions: dimensions.subtracting(dropped))
    case .from(let facts, let measure): measure.uses(facts: facts, dimensions: dimensions)
    default: parts.flatMap { $0.uses(facts: facts, dimensions: dimensions) }
    }
  }

  /// The selections of other populations that it looks at.
  public var selections: [Selection] {
    let own: [Selection] =
      if case .at(let constraints, _) = self { constraints.map(\.selection) } else { [] }
    return own + parts.flatMap(\.selections)
  }

  /// Whether it looks at school years before that of the cell, and not before one that it names.
  public var isLagged: Bool {
    switch self {
    case .earlier: true
    case .at(let constraints, _) where constraints.contains { $0.dimension == "school-year" }: false
    default: parts.contains(where: \.isLagged)
    }
  }

  /// The measures that it is made of.
  private var parts: [MeasureDefinition] {
    switch self {
    case .count, .distinct: []
    case .at(_, let measure), .over(_, let measure), .earlier(_, let measure),
      .from(_, let measure):
      [measure]
    case .share(let left, let right), .average(let left, let right),
      .evolution(let left, let right), .relativeEvolution(let left, let right),
      .index(let left, let right), .regionalRatio(let left, let right),
      .locationQuotient(let left, let right), .distance(let left, let right),
      .yearlyStep(let left, let right, _):
      [left, right]
    case .sum(let parts), .firstAvailable(let parts): parts
    }
  }
}
