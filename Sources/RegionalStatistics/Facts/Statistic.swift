/// A set of categories of one dimension.
public enum Selection: Hashable, Sendable {
  /// One category.
  case category(String)
  /// Any of these categories, sorted.
  case anyOf([String])
  /// Every place in a region but those in the other regions, for a dimension of places.
  case region(String, excluding: [String])
  /// Every category whose name holds one of these texts, letter case aside; sorted.
  case containing([String])
}

/// The condition that a dimension lies in a selection.
public struct Constraint: Hashable, Sendable {
  /// The hash of all the rest: a constraint is made once for many cells, and hashed for each.
  private let digest: Int
  /// The dimension.
  public let dimension: DimensionID
  /// The categories allowed.
  public let selection: Selection

  /// Makes a constraint.
  public init(_ dimension: DimensionID, _ selection: Selection) {
    self.dimension = dimension
    self.selection = selection
    var hasher = Hasher()
    hasher.combine(dimension)
    hasher.combine(selection)
    digest = hasher.finalize()
  }

  /// Feeds what was calculated once.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// The condition so many school years before; one on another dimension stays as it is.
  ///
  /// A category that isn't a school year, such as a target, has none before it.
  func earlier(byYears years: Int) -> Constraint {
    guard dimension == "school-year" else { return self }
    func before(_ category: String) -> String? {
      guard let year = try? SchoolYear.parse(category).value else { return nil }
      return SchoolYear(firstYear: year.firstYear - years).text
    }
    switch selection {
    case .category(let category):
      return Constraint(dimension, before(category).map { .category($0) } ?? .anyOf([]))
    case .anyOf(let categories):
      return Constraint(dimension, .anyOf(categories.compactMap(before)))
    case .region, .containing: return self
    }
  }
}

/// The identity of a published number: which facts, which measure, which population.
///
/// Two cells with equal statistics are the same cell, in whatever table they stand. Formulas, the
/// tidy twin and disclosure control rely on that.
public struct Statistic: Hashable, Sendable {
  /// The hash of all the rest, which is asked for far more often than a statistic is made.
  private let digest: Int
  /// The body of facts.
  public let facts: FactsID
  /// What is summed.
  public let measure: MeasureID
  /// The dimensions whose combinations with some of the measure are counted; none for a plain sum.
  public let distinct: [DimensionID]
  /// The population: at most one constraint per dimension, sorted by dimension.
  public let population: [Constraint]

  /// Makes a statistic; a later constraint on a dimension replaces an earlier one.
  public init(
    facts: FactsID, measure: MeasureID, distinct: [DimensionID] = [], population: [Constraint]
  ) {
    self.facts = facts
    self.distinct = distinct.sorted()
    self.measure = measure
    self.population = Self.sorted(population)
    var hasher = Hasher()
    hasher.combine(facts)
    hasher.combine(measure)
    hasher.combine(self.distinct)
    hasher.combine(self.population)
    digest = hasher.finalize()
  }

  /// The last constraint on each dimension, by dimension.
  private static func sorted(_ population: [Constraint]) -> [Constraint] {
    var sorted: [Constraint] = []
    sorted.reserveCapacity(population.count)
    for constraint in population {
      var place = sorted.count
      while place > 0, constraint.dimension < sorted[place - 1].dimension { place -= 1 }
      if place > 0, sorted[place - 1].dimension == constraint.dimension {
        sorted[place - 1] = constraint
      } else {
        sorted.insert(constraint, at: place)
      }
    }
    return sorted
  }

  /// Feeds what was calculated once.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// The dimensions that the population depends on, sorted.
  public var dimensions: [DimensionID] { population.map(\.dimension) }
}
