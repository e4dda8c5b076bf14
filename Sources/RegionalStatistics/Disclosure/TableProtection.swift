/// Protects all tables of a publication at once.
public struct TableProtection: Sendable {
  /// The rules of the study.
  public let rules: DisclosureRules
  private let cuboids: [Cuboid]
  private let membership: Membership
  private let solver: any LinearSolver
  private let nested: [NestedDimensions]

  /// Makes a protection.
  ///
  /// - Parameters:
  ///   - cuboids: the sums that the tables were made from; with a rule of dominance also those by
  ///     contributor.
  ///   - nested: dimensions of which one lies within the other, so that counts by the one add up to
  ///     counts by the other.
  public init(
    rules: DisclosureRules, cuboids: [Cuboid], membership: Membership, solver: any LinearSolver,
    nested: [NestedDimensions] = []
  ) {
    self.nested = nested
    self.rules = rules
    self.cuboids = cuboids
    self.membership = membership
    self.solver = solver
  }

  /// The tables as they may be shown.
  ///
  /// - Parameters:
  ///   - orders: what the rows of a table are ordered by, by table; rows whose number is hidden go to the
  ///     end, since their place would tell between which numbers theirs lies.
  ///   - recipients: who may see small numbers of their own, where that gives nothing away.
  ///   - dominated: further counts that one or a few contributors make up, which the rules don't tell, with
  ///     the least upper bound that must be possible for each; no recipient sees them either.
  /// - Throws: `ProtectionFailure` when the rules can't be met, with the cells concerned.
  public func protect(
    _ tables: [StatisticalTable], orders: [String: RowOrder] = [:], recipients: [Recipient] = [],
    dominated: [Statistic: Double] = [:]
  ) throws(ProtectionFailure) -> ProtectedTables {
    guard rules.method != .none else {
      return ProtectedTables(tables: tables, hidden: [], impliedCounts: 0, contradictions: 0)
    }
    let problem = ProtectionProblem(
      tables, rules: rules, cuboids: cuboids, membership: membership, nested: nested,
      dominated: dominated)
    do {
      switch rules.method {
      case .none, .suppress:
        return try suppress(tables, problem, orders, recipients, Set(dominated.keys))
      case .round: return try round(tables, problem)
      case .perturb: return perturb(tables, problem)
      }
    } catch let error as DisclosureError {
      throw ProtectionFailure(error, problem, tables)
    } catch {
      throw ProtectionFailure(.notRoundable, problem, tables)
    }
  }

  private func suppress(
    _ tables: [StatisticalTable], _ problem: ProtectionProblem, _ orders: [String: RowOrder],
    _ recipients: [Recipient], _ withheld: Set<Statistic>
  ) throws -> ProtectedTables {
    let plan = try SuppressionPlanner(solver: solver).plan(problem.problem)
    let everyone = SuppressionMask(plan: plan, statistics: problem.statistics)
    let own = OwnNumbers(
      plan: plan, statistics: problem.statistics, withheld: withheld, solver: solver
    )
    .masks(of: recipients, from: everyone)
    let impliedCounts = everyone.impliedCounts
    var result = ProtectedTables(
      tables: [], hidden: [], impliedCounts: impliedCounts,
      contradictions: problem.contradictions)
    result.refusedRecipients = own.refused
    for (index, table) in tables.enumerated() {
      let mask = own.masks[index] ?? everyone
      result.hidden += mask.hiddenCells(of: table, at: index)
      let masked = mask.masked(table)
      result.tables.append(orders[table.id].map(masked.hidingPlaces) ?? masked)
    }
    return result
  }

  private func round(
    _ tables: [StatisticalTable], _ problem: ProtectionProblem
  ) throws -> ProtectedTables {
    let values = try ControlledRounding(base: rules.base, solver: solver).values(
      of: problem.problem)
    return replaced(tables, problem, values, isAdditive: true)
  }

  private func perturb(
    _ tables: [StatisticalTable], _ problem: ProtectionProblem
  ) -> ProtectedTables {
    let noise = CellKeyPerturbation(largest: rules.noise, seed: rules.seed)
    let values = zip(problem.statistics, problem.problem.cells).map { statistic, cell in
      cell.value.map { noise.perturbed($0, of: statistic) }
    }
    return replaced(tables, problem, values, isAdditive: false)
  }

  /// The tables calculated anew from other counts.
  private func replaced(
    _ tables: [StatisticalTable], _ problem: ProtectionProblem, _ values: [Double?],
    isAdditive: Bool
  ) -> ProtectedTables {
    let all = tables.flatMap { $0.cells.joined() }.compactMap { $0.expression?.statistics }
    let evaluator = StatisticEvaluator(cuboids: cuboids, membership: membership)
    var outcomes = evaluator.outcomes(of: all.reduce(into: []) { $0.formUnion($1) })
    for (statistic, value) in zip(problem.statistics, values) {
      if let value, outcomes[statistic]?.number != nil { outcomes[statistic] = .number(value) }
    }
    let replaced = tables.map { table in
      var table = table
      for row in table.cells.indices {
        for column in table.cells[row].indices {
          guard let expression = table.cells[row][column].expression else { continue }
          table.cells[row][column].value = CellValue(expression, outcomes)
          if !isAdditive { table.cells[row][column].parts = [] }
        }
      }
      return table
    }
    return ProtectedTables(
      tables: replaced, hidden: [], impliedCounts: 0, contradictions: problem.contradictions)
  }
}
