/// A publication as a problem of disclosure control.
struct ProtectionProblem {
  /// The counts, one per cell of the problem.
  let statistics: [Statistic]
  /// The problem.
  let problem: DisclosureProblem
  /// Relations that the numbers do not satisfy, such as totals of a source that do not add up; they are
  /// left out, since nobody can calculate with them.
  let contradictions: Int

  init(
    _ tables: [StatisticalTable], rules: DisclosureRules, cuboids: [Cuboid],
    membership: Membership, nested: [NestedDimensions] = [],
    dominated: [Statistic: Double] = [:]
  ) {
    let published = PublishedCounts(tables, exempt: Set(rules.exempt))
    let found = StatisticRelations(
      published.statistics, sums: published.sums,
      contents: SelectionContents(cuboids: cuboids, membership: membership), nested: nested)
    let evaluator = StatisticEvaluator(cuboids: cuboids, membership: membership)
    let outcomes = evaluator.outcomes(of: Set(found.statistics))
    let sensitivity = Sensitivity(
      rules: rules, evaluator: evaluator, outcomes: outcomes, dominated: dominated)
    let cells = found.statistics.map { statistic in
      sensitivity.cell(
        statistic, uses: published.uses[statistic], tables: published.tables[statistic] ?? [])
    }
    let consistent = found.relations.filter { relation in
      let values = relation.terms.map { term in cells[term.cell].value.map { term.factor * $0 } }
      return values.contains(nil) || values.reduce(0) { $0 + ($1 ?? 0) }.magnitude < 1e-6
    }
    statistics = found.statistics
    contradictions = found.relations.count - consistent.count
    problem = DisclosureProblem(
      cells: cells, relations: consistent,
      secondaryWidth: Double(rules.width ?? rules.rule.threshold))
  }
}
