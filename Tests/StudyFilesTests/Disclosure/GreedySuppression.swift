import RegionalStatistics

/// The simple method that planning is compared with: hide the lightest neighbour of what is not safe
/// until everything is.
struct GreedySuppression {
  let problem: DisclosureProblem
  let audit: DisclosureAudit

  init(_ problem: DisclosureProblem, solver: any LinearSolver) {
    self.problem = problem
    audit = DisclosureAudit(problem, solver: solver)
  }

  func cells() -> Set<Int> {
    var hidden = problem.hiddenFromStart
    while let cell = audit.violations(hidden: hidden).first {
      guard let next = lightestNeighbour(of: cell, hidden) else { return hidden }
      hidden.insert(next)
    }
    return hidden
  }

  private func lightestNeighbour(of cell: Int, _ hidden: Set<Int>) -> Int? {
    var reached: Set<Int> = [cell]
    while true {
      let near = Set(
        problem.relations.map { $0.terms.map(\.cell) }
          .filter { !reached.isDisjoint(with: $0) }.joined())
      let open = near.filter { !hidden.contains($0) && problem.cells[$0].isHideable }
      let lightest = open.min {
        (problem.cells[$0].weight, $0) < (problem.cells[$1].weight, $1)
      }
      if let lightest { return lightest }
      let before = reached.count
      reached.formUnion(near.intersection(hidden))
      if reached.count == before { return nil }
    }
  }
}
