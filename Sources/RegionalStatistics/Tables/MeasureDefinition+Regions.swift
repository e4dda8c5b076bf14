/// The categories of a dimension that occur in a population of some facts.
public typealias UnitLookup = (
  _ dimension: DimensionID, _ facts: FactsID, _ population: [Constraint]
) -> [String]

/// The two ends of the way to school.
public struct Journey: Hashable, Sendable {
  /// The dimension with the place of residence.
  public var home: DimensionID
  /// The dimension with the place of the school.
  public var school: DimensionID

  /// Makes a journey.
  public init(home: DimensionID, school: DimensionID) {
    self.home = home
    self.school = school
  }

  /// The population with the place of residence as that of the school.
  func moved(_ population: [Constraint], keepingHome: Bool) -> [Constraint] {
    let homes = population.filter { $0.dimension == home }
    let rest = keepingHome ? population : population.filter { $0.dimension != home }
    return rest + homes.map { Constraint(school, $0.selection) }
  }
}

/// Units such as schools, each with its weight.
public struct WeightedUnits: Hashable, Sendable {
  /// The dimension whose categories are the units.
  public var dimension: DimensionID
  /// The measure of the facts that weighs them, or whose groups are compared.
  public var weight: MeasureID

  /// Makes units.
  public init(over dimension: DimensionID, weight: MeasureID) {
    self.dimension = dimension
    self.weight = weight
  }
}

extension WeightedUnits {
  /// The condition of each unit that occurs in a population.
  fileprivate func each(
    _ units: UnitLookup, _ facts: FactsID, _ population: [Constraint]
  ) -> [Constraint] {
    units(dimension, facts, population).map { Constraint(dimension, .category($0)) }
  }
}

extension Association {
  /// What is calculated over the units.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The weighted correlation of Pearson.
    case pearson
    /// The weighted rank correlation of Spearman.
    case spearman
    /// How many units have both numbers.
    case unitCount

    var function: SetFunction {
      switch self {
      case .pearson: .pearson
      case .spearman: .spearman
      case .unitCount: .unitCount
      }
    }
  }
}

extension MeasureDefinition {
  /// The expression of a measure that looks at several regions or units at once.
  func regionalExpression(
    facts: FactsID, population: [Constraint], units: UnitLookup
  ) -> Expression {
    func inner(_ measure: MeasureDefinition, _ more: [Constraint] = []) -> Expression {
      measure.expression(facts: facts, population: population + more, units: units)
    }
    switch self {
    case .rank(let measure, let all):
      return Indicators.rank(of: inner(measure), among: all.map { inner(measure, $0) })
    case .spread(let measure, let all):
      return Indicators.spread(of: all.map { inner(measure, $0) })
    case .spreadRatio(let measure, let all):
      return Indicators.spreadRatio(of: all.map { inner(measure, $0) })
    case .association(let kind, let first, let second, let weighted):
      let weight = MeasureDefinition.count(weighted.weight)
      return .function(
        kind.function,
        weighted.each(units, facts, population).flatMap { unit in
          [inner(first, [unit]), inner(second, [unit]), inner(weight, [unit])]
        })
    case .dissimilarity(let first, let second, let weighted):
      let size = MeasureDefinition.count(weighted.weight)
      return .function(
        .dissimilarity,
        weighted.each(units, facts, population).flatMap { unit in
          [inner(size, [unit] + first), inner(size, [unit] + second)]
        })
    default: return flowExpression(facts: facts, population: population, units: units)
    }
  }

  /// The expression of a measure of those who go to school away from home, or near it.
  private func flowExpression(
    facts: FactsID, population: [Constraint], units: UnitLookup
  ) -> Expression {
    func moved(_ measure: MeasureDefinition, _ journey: Journey, keepingHome: Bool) -> Expression {
      measure.expression(
        facts: facts, population: journey.moved(population, keepingHome: keepingHome), units: units)
    }
    func residents(_ measure: MeasureDefinition) -> Expression {
      measure.expression(facts: facts, population: population, units: units)
    }
    switch self {
    case .atHome(let measure, let journey): return moved(measure, journey, keepingHome: true)
    case .atSchool(let measure, let journey): return moved(measure, journey, keepingHome: false)
    case .retention(let measure, let journey):
      return Indicators.retention(
        stayers: moved(measure, journey, keepingHome: true), residents: residents(measure))
    case .attraction(let measure, let journey):
      return Indicators.attraction(
        stayers: moved(measure, journey, keepingHome: true),
        pupils: moved(measure, journey, keepingHome: false))
    case .netFlow(let measure, let journey):
      return Indicators.netFlow(
        pupils: moved(measure, journey, keepingHome: false), residents: residents(measure))
    default: preconditionFailure("every other measure has an expression of its own")
    }
  }

  /// The measure with that of a row in the place of `ofRow`, without the axis that names the row.
  func ofRow(_ own: MeasureDefinition, without axis: DimensionID) -> MeasureDefinition {
    if case .ofRow = self { return .over([axis], own) }
    return mapParts { $0.ofRow(own, without: axis) }
  }
}
