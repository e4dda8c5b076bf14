/// Plans a part that is too large for whole-number programming.
struct SuppressionSearch {
  let problem: DisclosureProblem
  let solver: any LinearSolver
  private let audit: DisclosureAudit

  init(problem: DisclosureProblem, solver: any LinearSolver) {
    self.problem = problem
    self.solver = solver
    audit = DisclosureAudit(problem, solver: solver)
  }

  /// The cells to hide, with those hidden from the start.
  func cells() throws(DisclosureError) -> Set<Int> {
    let start = problem.hiddenFromStart
    let exposed = audit.violations(hidden: start)
    guard let hidden = protect(exposed, from: start, without: nil) else {
      throw .unprotectable(cells: exposed)
    }
    return improved(reduced(hidden, among: hidden.subtracting(start)))
  }

  /// Hides more until no cell is exposed; nil when that can't be.
  private func protect(
    _ cells: [Int], from hidden: Set<Int>, without shown: Int?
  ) -> Set<Int>? {
    let search = ProtectionSearch(problem: problem, solver: solver, shown: shown)
    var hidden = hidden
    var exposed = cells
    while !exposed.isEmpty {
      let before = hidden
      for cell in exposed {
        guard let more = search.cells(protecting: cell, hidden: hidden) else { return nil }
        hidden.formUnion(more)
      }
      guard hidden.count > before.count else { return nil }
      let changed = hidden.subtracting(before).union(exposed)
      exposed = audit.violations(hidden: hidden, around: changed)
    }
    return hidden
  }

  /// Shows secondary cells again, the heaviest first, as long as nothing is exposed.
  private func reduced(_ hidden: Set<Int>, among candidates: Set<Int>) -> Set<Int> {
    var hidden = hidden
    for cell in heaviestFirst(candidates) {
      let less = hidden.subtracting([cell])
      if audit.violations(hidden: less, around: around(cell)).isEmpty { hidden = less }
    }
    return hidden
  }

  /// Shows one secondary cell, protects what that exposes in another way, and keeps what is lighter.
  private func improved(_ hidden: Set<Int>) -> Set<Int> {
    var best = hidden
    var loss = problem.loss(of: best)
    for cell in heaviestFirst(hidden.subtracting(problem.hiddenFromStart))
    where best.contains(cell) {
      let less = best.subtracting([cell])
      let exposed = audit.violations(hidden: less, around: around(cell))
      guard let other = protect(exposed, from: less, without: cell) else { continue }
      let near = reduced(other, among: neighbours(of: other.subtracting(less), in: other))
      let otherLoss = problem.loss(of: near)
      if otherLoss < loss - AttackInterval.tolerance {
        best = near
        loss = otherLoss
      }
    }
    return best
  }

  private func heaviestFirst(_ cells: Set<Int>) -> [Int] {
    cells.sorted {
      (problem.cells[$0].weight, $0) > (problem.cells[$1].weight, $1)
    }
  }

  /// The cells that share a relation with a cell.
  private func around(_ cell: Int) -> Set<Int> {
    Set(problem.relationsOfCells[cell].flatMap { problem.relations[$0].terms.map(\.cell) })
  }

  /// The secondary cells that share a relation with these.
  private func neighbours(of cells: Set<Int>, in hidden: Set<Int>) -> Set<Int> {
    cells.reduce(into: cells) { $0.formUnion(around($1)) }
      .intersection(hidden).subtracting(problem.hiddenFromStart)
  }
}
