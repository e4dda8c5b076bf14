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
    contents: SelectionContents, nested: [NestedDimensions] = []
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
      for pair in nested { addLines(of: pair) }
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
      for (line, places) in lines(along: [dimension]) where places.count > 1 {
        add(line, places, dimension)
      }
    }
  }

  /// The counts that differ in some dimensions only, in order of their first count.
  private func lines(along dimensions: Set<DimensionID>) -> [(line: Line, members: [Int])] {
    var order: [Line] = []
    var members: [Line: [Int]] = [:]
    for (index, statistic) in statistics.enumerated() {
      let line = Line(
        facts: statistic.facts, measure: statistic.measure,
        rest: statistic.population.filter { !dimensions.contains($0.dimension) })
      if members[line] == nil { order.append(line) }
      members[line, default: []].append(index)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  /// Lines over two dimensions at once, where some counts are by the inner one and others are not.
  private mutating func addLines(of pair: NestedDimensions) {
    for (line, places) in lines(along: [pair.inner, pair.outer]) {
      let byInner = places.count { statistics[$0].dimensions.contains(pair.inner) }
      guard byInner > 0, byInner < places.count else { continue }
      let selections = places.map { NestedSelection(statistics[$0], pair) }
      let classes = contents.classes(of: selections, pair, line.facts)
      let parts = classes.map { part -> Int in
        if let own = part.member { return places[own] }
        return place(
          of: Statistic(
            facts: line.facts, measure: line.measure, population: line.rest + part.constraints))
      }
      addSums(of: places, parts, members: classes.map(\.members))
    }
  }

  /// Each member is the sum of the parts that lie in it.
  private mutating func addSums(of members: [Int], _ parts: [Int], members membership: [[Int]]) {
    var partsOf = [[Int]](repeating: [], count: members.count)
    for (part, inside) in zip(parts, membership) {
      for member in inside { partsOf[member].append(part) }
    }
    for (member, own) in zip(members, partsOf) where own != [member] {
      relations.append(LinearRelation(total: member, parts: own))
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
    addSums(of: members, places, members: classes.map(\.members))
  }
}
