/// How the number in a cell follows from the facts, relative to the population of the cell.
///
/// The population of a cell is the filter of the table with the categories of its row and column;
/// `at`, `over` and `earlier` look at another population, `from` at other facts.
public indirect enum MeasureDefinition: Hashable, Sendable {
  /// The sum of a measure.
  case count(MeasureID)
  /// The number of different combinations of categories that have some of a measure.
  case distinct([DimensionID], MeasureID)
  /// The sum of measures, such as that of two regions.
  case sum([MeasureDefinition])
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
  /// The measure of the row, where each row is an indicator of its own.
  case ofRow
  /// Rank of the cell among populations with these constraints, such as regions.
  case rank(MeasureDefinition, among: [[Constraint]])
  /// The largest less the smallest of populations with these constraints.
  case spread(MeasureDefinition, over: [[Constraint]])
  /// The largest divided by the smallest of populations with these constraints.
  case spreadRatio(MeasureDefinition, over: [[Constraint]])
  /// The inner measure where the school lies in the place of residence of the cell.
  case atHome(MeasureDefinition, Journey)
  /// The inner measure of all schools in the place of residence of the cell, wherever pupils live.
  case atSchool(MeasureDefinition, Journey)
  /// Residents at school in their own place.
  case retention(MeasureDefinition, Journey)
  /// Pupils of the schools of a place who live elsewhere.
  case attraction(MeasureDefinition, Journey)
  /// Pupils of the schools of a place less its residents.
  case netFlow(MeasureDefinition, Journey)
  /// How many more are needed in the part for its share in the whole to reach another share.
  case needed(part: MeasureDefinition, whole: MeasureDefinition, share: MeasureDefinition)
  /// How much faster than needed a series has moved to its target.
  case lead(
    start: MeasureDefinition, value: MeasureDefinition, target: MeasureDefinition, elapsed: Int,
    remaining: Int)
  /// A text by the limits that the inner measure reaches.
  case marked(MeasureDefinition, [Mark])
  /// An association of two measures over the units of a dimension, weighted.
  case association(Association.Kind, MeasureDefinition, MeasureDefinition, WeightedUnits)
  /// The dissimilarity of two groups over the units of a dimension.
  case dissimilarity([Constraint], [Constraint], WeightedUnits)

  /// The expression of a cell with the given population.
  ///
  /// - Parameter units: the categories of a dimension that occur in a population of some facts.
  public func expression(
    facts: FactsID, population: [Constraint], units: UnitLookup = { _, _, _ in [] }
  ) -> Expression {
    func inner(_ measure: MeasureDefinition) -> Expression {
      measure.expression(facts: facts, population: population, units: units)
    }
    switch self {
    case .count(let measure):
      return .statistic(Statistic(facts: facts, measure: measure, population: population))
    case .distinct(let dimensions, let measure):
      return .statistic(
        Statistic(facts: facts, measure: measure, distinct: dimensions, population: population))
    case .at(let constraints, let measure):
      return measure.expression(facts: facts, population: population + constraints, units: units)
    case .over(let dimensions, let measure):
      let rest = population.filter { !dimensions.contains($0.dimension) }
      return measure.expression(facts: facts, population: rest, units: units)
    case .earlier(let years, let measure):
      return measure.expression(
        facts: facts, population: population.map { $0.earlier(byYears: years) }, units: units)
    case .from(let facts, let measure):
      return measure.expression(facts: facts, population: population, units: units)
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
    case .sum(let parts): return .sum(parts.map(inner))
    case .firstAvailable(let candidates): return .firstAvailable(candidates.map(inner))
    case .ofRow: return .constant(.nan)
    case .marked(let measure, let marks):
      return .function(.mark(marks), [inner(measure)])
    case .lead(let start, let value, let target, let elapsed, let remaining):
      return Indicators.lead(
        start: inner(start), value: inner(value), target: inner(target), elapsed: elapsed,
        remaining: remaining)
    case .needed(let part, let whole, let share):
      return Indicators.needed(part: inner(part), whole: inner(whole), toReach: inner(share))
    default: return regionalExpression(facts: facts, population: population, units: units)
    }
  }
}
