/// A change of definition that makes the numbers before and after it different things.
public struct SeriesBreak: Hashable, Sendable {
  /// A stable name.
  public let id: String
  /// The first school year of the new definition.
  public let start: SchoolYear
  /// The bodies of facts concerned; any when empty.
  public let facts: Set<FactsID>
  /// The measures concerned; any when empty.
  public let measures: Set<MeasureID>
  /// The break concerns numbers by one of these dimensions; any number when empty.
  public let dimensions: Set<DimensionID>
  /// The categories concerned: numbers about other categories of the dimension alone aren't.
  public let categories: [DimensionID: Set<String>]
  /// The note.
  public let text: LocalizedText

  /// Makes a break.
  public init(
    id: String, start: SchoolYear, facts: Set<FactsID> = [], measures: Set<MeasureID> = [],
    dimensions: Set<DimensionID> = [], categories: [DimensionID: Set<String>] = [:],
    text: LocalizedText
  ) {
    self.id = id
    self.start = start
    self.facts = facts
    self.measures = measures
    self.dimensions = dimensions
    self.categories = categories
    self.text = text
  }

  /// Whether numbers of a table lie on both sides of the break.
  public func isCrossed(by table: StatisticalTable) -> Bool {
    isCrossed(by: YearlyStatistics(table))
  }

  /// Whether some numbers lie on both sides of the break.
  public func isCrossed(by numbers: YearlyStatistics) -> Bool {
    var (isBefore, isAfter) = (false, false)
    for (statistic, years) in numbers.years {
      // Years are compared first: what a statistic is about takes longer.
      let (startsBefore, endsAfter) = (years.lowerBound < start, years.upperBound >= start)
      guard startsBefore && !isBefore || endsAfter && !isAfter, concerns(statistic) else {
        continue
      }
      isBefore = isBefore || startsBefore
      isAfter = isAfter || endsAfter
      if isBefore && isAfter { return true }
    }
    return false
  }

  /// Whether a number is of the kind that the break changes.
  func concerns(_ statistic: Statistic) -> Bool {
    (facts.isEmpty || facts.contains(statistic.facts))
      && (measures.isEmpty || measures.contains(statistic.measure))
      && (dimensions.isEmpty || statistic.population.contains { dimensions.contains($0.dimension) })
      && categories.allSatisfy { dimension, categories in
        statistic.population.first { $0.dimension == dimension }
          .map { Self.overlaps($0.selection, categories) } ?? true
      }
  }

  private static func overlaps(_ selection: Selection, _ categories: Set<String>) -> Bool {
    switch selection {
    case .category(let only): categories.contains(only)
    case .anyOf(let some): !categories.isDisjoint(with: some)
    case .region, .containing: true
    }
  }
}

/// The numbers of a table with their school years, gathered once for all breaks.
public struct YearlyStatistics: Sendable {
  /// The numbers that are about school years, with the first and the last of these.
  let years: [(statistic: Statistic, years: ClosedRange<SchoolYear>)]

  /// Gathers the numbers that the cells of a table are calculated from.
  public init(_ table: StatisticalTable) {
    var known: [String: SchoolYear?] = [:]
    func year(_ text: String) -> SchoolYear? {
      if let year = known[text] { return year }
      let year = try? SchoolYear.parse(text).value
      known[text] = .some(year)
      return year
    }
    var statistics: Set<Statistic> = []
    for cell in table.cells.joined() { cell.expression?.addStatistics(to: &statistics) }
    years = statistics.compactMap {
      (statistic) -> (statistic: Statistic, years: ClosedRange<SchoolYear>)? in
      let selection = statistic.population.first { $0.dimension == "school-year" }?.selection
      let texts: [String] =
        switch selection {
        case .category(let only): [only]
        case .anyOf(let some): some
        case .region, .containing, nil: []
        }
      let years = texts.compactMap(year)
      guard let first = years.min(), let last = years.max() else { return nil }
      return (statistic, first...last)
    }
  }
}
