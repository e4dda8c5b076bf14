internal import RegionalStatistics

/// Tells in which quarter of its peers a partner stands, without telling anything of a single peer.
struct PeerPositions {
  private struct Question: Hashable {
    let expression: Expression
    let within: Selection?
  }

  let evaluator: StatisticEvaluator
  let partners: [Partner]
  let sharing: Sharing
  private var answers: [Question: [Double]] = [:]

  init(evaluator: StatisticEvaluator, partners: [Partner], sharing: Sharing) {
    self.evaluator = evaluator
    self.partners = partners
    self.sharing = sharing
  }

  /// The table with two more columns: the quarter, and the number of peers.
  mutating func adding(
    _ position: PositionDefinition, to table: StatisticalTable, of partner: Partner
  ) -> StatisticalTable {
    guard
      let own = table.columns.firstIndex(where: {
        $0.id == position.column || $0.measure == position.column
      })
    else { return table }
    var table = table
    table.columns += [
      StatisticalTable.Column(
        id: "position", measure: "position", label: SharingWording.position, format: .text),
      StatisticalTable.Column(
        id: "peers", measure: "peers", label: SharingWording.peers(sharing.kind), format: .count),
    ]
    for row in table.rows.indices {
      let cell = table.cells[row][own]
      let numbers = cell.expression.map { peers($0, position.within, partner) } ?? []
      table.cells[row] += [
        TableCell(place(of: cell.number, among: numbers)),
        TableCell(.number(Double(numbers.count))),
      ]
    }
    return table
  }

  private func place(of own: Double?, among numbers: [Double]) -> CellValue {
    guard let own else { return .missing(.notApplicable) }
    guard numbers.count >= sharing.leastPeers else { return .missing(.notAvailable) }
    let below = numbers.count { $0 < own }
    let quarter = min(3, 4 * below / numbers.count)
    return .text(SharingWording.quarters[quarter], id: "quarter-\(quarter + 1)")
  }

  /// The number of every peer, the partner itself included.
  private mutating func peers(
    _ expression: Expression, _ within: Selection?, _ partner: Partner
  ) -> [Double] {
    let own = Constraint(partner.dimension, partner.selection)
    let nobody = Constraint(partner.dimension, .category(""))
    let question = Question(expression: expression.replacing(own, with: nobody), within: within)
    if let known = answers[question] { return known }
    let peers = selections(of: expression, within, partner).map {
      expression.replacing(own, with: Constraint(partner.dimension, $0))
    }
    let outcomes = evaluator.outcomes(of: peers.reduce(into: []) { $0.formUnion($1.statistics) })
    let numbers = peers.compactMap { $0.evaluate(outcomes).number }
    answers[question] = numbers
    return numbers
  }

  private func selections(
    of expression: Expression, _ within: Selection?, _ partner: Partner
  ) -> [Selection] {
    if sharing.kind == .group { return partners.map(\.selection) }
    guard let facts = expression.statistics.map(\.facts).min() else { return [] }
    let place = within.map { [Constraint(Sharing.region, $0)] } ?? []
    return evaluator.categories(of: partner.dimension, facts: facts, population: place)
      .map { .category($0) }
  }
}

extension Expression {
  /// The expression about another population.
  func replacing(_ old: Constraint, with new: Constraint) -> Expression {
    func inner(_ expression: Expression) -> Expression { expression.replacing(old, with: new) }
    switch self {
    case .statistic(let statistic):
      guard statistic.population.contains(old) else { return self }
      return .statistic(
        Statistic(
          facts: statistic.facts, measure: statistic.measure, distinct: statistic.distinct,
          population: statistic.population.filter { $0 != old } + [new]))
    case .constant: return self
    case .sum(let parts): return .sum(parts.map(inner))
    case .difference(let left, let right): return .difference(inner(left), inner(right))
    case .ratio(let left, let right): return .ratio(inner(left), inner(right))
    case .product(let left, let right): return .product(inner(left), inner(right))
    case .function(let function, let parts): return .function(function, parts.map(inner))
    case .firstAvailable(let candidates): return .firstAvailable(candidates.map(inner))
    }
  }
}
