/// Finds which counts of a publication add up to others, also where no table says so.
///
/// Counts that differ in one dimension only form a line. The selections of a line cut its categories
/// into classes (Flanders, and what "Flanders and Brussels" holds beside it), and each count is the sum
/// of its classes. A class that is not published itself becomes an implied count: anyone can calculate
/// with it, and with the totals of other lines that it takes part in.
struct StatisticRelations {
  /// All counts: those given, then the implied ones.
  private(set) var statistics: [Statistic]
  /// What they add up to, by their place in `statistics`.
  private(set) var relations: [LinearRelation] = []
  private var indexOf: [Statistic: Int] = [:]
  private var contents: SelectionContents

  /// Implied counts beget others; three rounds reach all combinations of two or three dimensions.
  private static let rounds = 3

  init(
    _ statistics: [Statistic], sums: [(total: Statistic, parts: [Statistic])],
    contents: SelectionContents
  ) {
    self.statistics = statistics
    self.contents = contents
    for (index, statistic) in statistics.enumerated() { indexOf[statistic] = index }
    for sum in sums {
      guard let total = indexOf[sum.total] else { continue }
      relations.append(LinearRelation(total: total, parts: sum.parts.map { place(of: $0) }))
    }
    for _ in 0..<Self.rounds {
      let before = self.statistics.count
      addLines()
      if self.statistics.count == before { break }
    }
  }

  private mutating func place(of statistic: Statistic) -> Int {
    if let index = indexOf[statistic] { return index }
    indexOf[statistic] = statistics.count
    statistics.append(statistic)
    return statistics.count - 1
  }

  private struct Line: Hashable {
    let facts: FactsID
    let measure: MeasureID
    let rest: [Constraint]
  }

  private mutating func addLines() {
    let dimensions = Set(statistics.flatMap(\.dimensions)).sorted()
    for dimension in dimensions {
      var order: [Line] = []
      var members: [Line: [Int]] = [:]
      for (index, statistic) in statistics.enumerated() {
        let line = Line(
          facts: statistic.facts, measure: statistic.measure,
          rest: statistic.population.filter { $0.dimension != dimension })
        if members[line] == nil { order.append(line) }
        members[line, default: []].append(index)
      }
      for line in order {
        if let places = members[line], places.count > 1 { add(line, places, dimension) }
      }
    }
  }

  private mutating func add(_ line: Line, _ members: [Int], _ dimension: DimensionID) {
    let selections = members.map { member in
      statistics[member].population.first { $0.dimension == dimension }?.selection
    }
    let classes = contents.classes(of: selections, dimension, line.facts)
    let places = classes.map { part -> Int in
      if let own = part.member { return members[own] }
      let selection: Selection =
        part.categories.count == 1 ? .category(part.categories[0]) : .anyOf(part.categories)
      return place(
        of: Statistic(
          facts: line.facts, measure: line.measure,
          population: line.rest + [Constraint(dimension, selection)]))
    }
    for (index, member) in members.enumerated() {
      let parts = classes.indices.filter { classes[$0].members.contains(index) }
      let partPlaces = parts.map { places[$0] }
      if partPlaces == [member] { continue }
      relations.append(LinearRelation(total: member, parts: partPlaces))
    }
  }
}
