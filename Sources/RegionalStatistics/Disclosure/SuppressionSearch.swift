/// Plans a part that is too large for whole-number programming.
struct SuppressionSearch {
  let problem: DisclosureProblem
  let solver: any LinearSolver

  /// The cells to hide, with those hidden from the start.
  func cells() throws(DisclosureError) -> Set<Int> {
    let start = problem.hiddenFromStart
    let search = ProtectionSearch(problem: problem, solver: solver)
    let audit = DisclosureAudit(problem, solver: solver)
    var hidden = start
    var exposed = audit.violations(hidden: hidden)
    while !exposed.isEmpty {
      let before = hidden.count
      for cell in exposed {
        guard let more = search.cells(protecting: cell, hidden: hidden) else {
          throw .unprotectable(cells: [cell])
        }
        hidden.formUnion(more)
      }
      exposed = audit.violations(hidden: hidden)
      guard exposed.isEmpty || hidden.count > before else {
        throw .unprotectable(cells: exposed)
      }
    }
    return SuppressionCleanup(problem: problem, solver: solver).reduced(hidden, from: start)
  }
}
