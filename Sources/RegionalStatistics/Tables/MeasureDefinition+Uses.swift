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
    case .rank(let measure, let all), .spread(let measure, let all),
      .spreadRatio(let measure, let all):
      measure.uses(
        facts: facts, dimensions: dimensions.union(all.joined().map(\.dimension)))
        + measure.uses(facts: facts, dimensions: dimensions)
    case .atHome(let measure, let journey), .retention(let measure, let journey),
      .attraction(let measure, let journey), .netFlow(let measure, let journey),
      .atSchool(let measure, let journey):
      measure.uses(facts: facts, dimensions: dimensions.union([journey.home, journey.school]))
    case .association(_, let first, let second, let units):
      [first, second, .count(units.weight)].flatMap {
        $0.uses(facts: facts, dimensions: dimensions.union([units.dimension]))
      }
    case .dissimilarity(let first, let second, let units):
      MeasureDefinition.count(units.weight).uses(
        facts: facts,
        dimensions: dimensions.union((first + second).map(\.dimension))
          .union([units.dimension]))
    default: parts.flatMap { $0.uses(facts: facts, dimensions: dimensions) }
    }
  }

  /// The selections of other populations that it looks at.
  public var selections: [Selection] { constraints.map(\.selection) }

  /// What tells other populations from that of the cell.
  var constraints: [Constraint] {
    let own: [Constraint] =
      switch self {
      case .at(let constraints, _): constraints
      case .rank(_, let all), .spread(_, let all), .spreadRatio(_, let all): all.flatMap(\.self)
      case .dissimilarity(let first, let second, _): first + second
      default: []
      }
    return own + parts.flatMap(\.constraints)
  }

  /// Whether it looks at school years before that of the cell, and not before one that it names.
  public var isLagged: Bool {
    switch self {
    case .earlier: true
    case .at(let constraints, _) where constraints.contains { $0.dimension == "school-year" }: false
    default: parts.contains(where: \.isLagged)
    }
  }

  /// Whether it looks at each school, place or programme by itself, or at each of its rows.
  var looksAtUnits: Bool {
    switch self {
    case .distinct, .ofRow, .rank, .spread, .spreadRatio, .atHome, .atSchool, .retention,
      .attraction, .netFlow, .association, .dissimilarity:
      true
    default: parts.contains(where: \.looksAtUnits)
    }
  }

  /// Whether it is calculated from the measure of the row.
  public var isOfRow: Bool {
    if case .ofRow = self { return true }
    return parts.contains(where: \.isOfRow)
  }

  /// The measures that it is made of.
  private var parts: [MeasureDefinition] {
    var parts: [MeasureDefinition] = []
    _ = mapParts { part in
      parts.append(part)
      return part
    }
    return parts
  }

  /// The measure with each part that it is made of replaced.
  func mapParts(_ map: (MeasureDefinition) -> MeasureDefinition) -> MeasureDefinition {
    switch self {
    case .count, .distinct, .ofRow, .dissimilarity: self
    case .at(let constraints, let inner): .at(constraints, map(inner))
    case .over(let dropped, let inner): .over(dropped, map(inner))
    case .earlier(let years, let inner): .earlier(years: years, map(inner))
    case .from(let facts, let inner): .from(facts, map(inner))
    case .share(let part, let whole): .share(of: map(part), in: map(whole))
    case .average(let sum, let count): .average(of: map(sum), per: map(count))
    case .evolution(let first, let last): .evolution(from: map(first), to: map(last))
    case .relativeEvolution(let first, let last):
      .relativeEvolution(from: map(first), to: map(last))
    case .index(let value, let base): .index(of: map(value), base: map(base))
    case .regionalRatio(let focus, let reference):
      .regionalRatio(focus: map(focus), reference: map(reference))
    case .locationQuotient(let focus, let reference):
      .locationQuotient(focus: map(focus), reference: map(reference))
    case .distance(let value, let target): .distance(from: map(value), to: map(target))
    case .yearlyStep(let value, let target, let years):
      .yearlyStep(from: map(value), to: map(target), years: years)
    case .sum(let parts): .sum(parts.map(map))
    case .firstAvailable(let candidates): .firstAvailable(candidates.map(map))
    default: mapRegionalParts(map)
    }
  }

  private func mapRegionalParts(
    _ map: (MeasureDefinition) -> MeasureDefinition
  ) -> MeasureDefinition {
    switch self {
    case .rank(let inner, let all): .rank(map(inner), among: all)
    case .spread(let inner, let all): .spread(map(inner), over: all)
    case .spreadRatio(let inner, let all): .spreadRatio(map(inner), over: all)
    case .atHome(let inner, let journey): .atHome(map(inner), journey)
    case .atSchool(let inner, let journey): .atSchool(map(inner), journey)
    case .retention(let inner, let journey): .retention(map(inner), journey)
    case .attraction(let inner, let journey): .attraction(map(inner), journey)
    case .netFlow(let inner, let journey): .netFlow(map(inner), journey)
    case .needed(let part, let whole, let share):
      .needed(part: map(part), whole: map(whole), share: map(share))
    case .lead(let start, let value, let target, let elapsed, let remaining):
      .lead(
        start: map(start), value: map(value), target: map(target), elapsed: elapsed,
        remaining: remaining)
    case .marked(let inner, let marks): .marked(map(inner), marks)
    case .association(let kind, let first, let second, let units):
      .association(kind, map(first), map(second), units)
    default: self
    }
  }
}
