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
    let statistics = table.cells.joined().compactMap(\.expression).flatMap(\.statistics)
    let years = Set(statistics.lazy.filter(concerns).flatMap(Self.schoolYears))
    return years.contains { $0 < start } && years.contains { $0 >= start }
  }

  /// Whether a number is of the kind that the break changes.
  func concerns(_ statistic: Statistic) -> Bool {
    (facts.isEmpty || facts.contains(statistic.facts))
      && (measures.isEmpty || measures.contains(statistic.measure))
      && (dimensions.isEmpty || !dimensions.isDisjoint(with: statistic.dimensions))
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

  private static func schoolYears(of statistic: Statistic) -> [SchoolYear] {
    let selection = statistic.population.first { $0.dimension == "school-year" }?.selection
    let texts: [String] =
      switch selection {
      case .category(let only): [only]
      case .anyOf(let some): some
      case .region, .containing, nil: []
      }
    return texts.compactMap { try? SchoolYear.parse($0).value }
  }
}
