/// How the number in a cell follows from the facts, relative to the population of the cell.
///
/// The population of a cell is the filter of the table with the categories of its row and column;
/// `at`, `over` and `earlier` look at another population, `from` at other facts.
public indirect enum MeasureDefinition: Hashable, Sendable {
  /// The sum of a measure.
  case count(MeasureID)
  /// The inner measure where these constraints replace those of the cell.
  case at([Constraint], MeasureDefinition)
  /// The inner measure over all categories of these dimensions: their constraints are dropped.
  case over([DimensionID], MeasureDefinition)
  /// The inner measure in the school year so many years before that of the cell.
  case earlier(years: Int, MeasureDefinition)
  /// The inner measure of other facts than those of the table.
  case from(FactsID, MeasureDefinition)
  /// A share: part and whole.
  case share(of: MeasureDefinition, in: MeasureDefinition)
  /// One measure per unit of another, such as ticks per pupil.
  case average(of: MeasureDefinition, per: MeasureDefinition)
  /// Last less first.
  case evolution(from: MeasureDefinition, to: MeasureDefinition)
  /// Last less first, divided by first.
  case relativeEvolution(from: MeasureDefinition, to: MeasureDefinition)
  /// Value divided by base.
  case index(of: MeasureDefinition, base: MeasureDefinition)
  /// Focus divided by reference.
  case regionalRatio(focus: MeasureDefinition, reference: MeasureDefinition)
  /// Share in the focus divided by share in the reference.
  case locationQuotient(focus: MeasureDefinition, reference: MeasureDefinition)
  /// Target less value.
  case distance(from: MeasureDefinition, to: MeasureDefinition)
  /// Target less value, per year.
  case yearlyStep(from: MeasureDefinition, to: MeasureDefinition, years: Int)
  /// The first of these that has a number: a measure in the latest year that is available.
  case firstAvailable([MeasureDefinition])

  /// The expression of a cell with the given population.
  public func expression(facts: FactsID, population: [Constraint]) -> Expression {
    func inner(_ measure: MeasureDefinition) -> Expression {
      measure.expression(facts: facts, population: population)
    }
    switch self {
    case .count(let measure):
      return .statistic(Statistic(facts: facts, measure: measure, population: population))
    case .at(let constraints, let measure):
      return measure.expression(facts: facts, population: population + constraints)
    case .over(let dimensions, let measure):
      let rest = population.filter { !dimensions.contains($0.dimension) }
      return measure.expression(facts: facts, population: rest)
    case .earlier(let years, let measure):
      return measure.expression(
        facts: facts, population: population.map { $0.earlier(byYears: years) })
    case .from(let facts, let measure):
      return measure.expression(facts: facts, population: population)
    case .share(let part, let whole): return Indicators.share(of: inner(part), in: inner(whole))
    case .average(let sum, let count):
      return Indicators.average(of: inner(sum), per: inner(count))
    case .evolution(let first, let last):
      return Indicators.evolution(from: inner(first), to: inner(last))
    case .relativeEvolution(let first, let last):
      return Indicators.relativeEvolution(from: inner(first), to: inner(last))
    case .index(let value, let base): return Indicators.index(of: inner(value), base: inner(base))
    case .regionalRatio(let focus, let reference):
      return Indicators.regionalRatio(focus: inner(focus), reference: inner(reference))
    case .locationQuotient(let focus, let reference):
      return Indicators.locationQuotient(
        focusShare: inner(focus), referenceShare: inner(reference))
    case .distance(let value, let target):
      return Indicators.distance(from: inner(value), to: inner(target))
    case .yearlyStep(let value, let target, let years):
      return Indicators.yearlyStep(from: inner(value), to: inner(target), years: years)
    case .firstAvailable(let candidates): return .firstAvailable(candidates.map(inner))
    }
  }
}
