/// Shows secondary cells again that are not needed.
struct SuppressionCleanup {
  let problem: DisclosureProblem
  let solver: any LinearSolver

  /// The cells that stay hidden: none of the secondary ones can be shown any more.
  func reduced(_ hidden: Set<Int>, from start: Set<Int>) -> Set<Int> {
    let audit = DisclosureAudit(problem, solver: solver)
    var hidden = hidden
    let secondary = hidden.subtracting(start).sorted {
      (problem.cells[$0].weight, $0) > (problem.cells[$1].weight, $1)
    }
    for cell in secondary {
      let less = hidden.subtracting([cell])
      if audit.violations(hidden: less).isEmpty { hidden = less }
    }
    return hidden
  }
}
