/// Makes the plan of a large part lighter, one neighbourhood after the other.
///
/// Around a secondary cell the best choice is found with whole-number programming, while all that is
/// hidden and shown elsewhere stays as it is (large neighbourhood search, Shaw 1998).
struct NeighbourhoodSearch {
  let problem: DisclosureProblem
  let solver: any LinearSolver
  /// The most cells of a neighbourhood.
  let size: Int

  /// How often all secondary cells get their turn; it ends sooner when nothing gets lighter.
  private static let passes = 3

  /// A plan that protects as much as the given one and weighs no more.
  func improved(_ plan: Set<Int>) -> Set<Int> {
    var hidden = plan
    let start = problem.hiddenFromStart
    for _ in 0..<Self.passes {
      let before = problem.loss(of: hidden)
      var hadTurn: Set<Int> = []
      for cell in heaviestFirst(hidden.subtracting(start))
      where hidden.contains(cell) && !hadTurn.contains(cell) {
        let choices = neighbourhood(of: cell, hidden, start)
        hidden = best(choices, hidden)
        hadTurn.formUnion(choices.prefix(size / 2))
      }
      guard problem.loss(of: hidden) < before - AttackInterval.tolerance else { break }
    }
    return hidden
  }

  private func heaviestFirst(_ cells: Set<Int>) -> [Int] {
    cells.sorted { (problem.cells[$0].weight, $0) > (problem.cells[$1].weight, $1) }
  }

  /// The cells around a cell that may be chosen anew, the nearest first: hidden and light ones before
  /// others of the same distance.
  private func neighbourhood(of cell: Int, _ hidden: Set<Int>, _ start: Set<Int>) -> [Int] {
    var found = [cell]
    var reached: Set<Int> = [cell]
    var ring = [cell]
    while !ring.isEmpty, found.count < size {
      let near = Set(
        ring.flatMap { problem.relationsOfCells[$0] }
          .flatMap { problem.relations[$0].terms.map(\.cell) }
      ).subtracting(reached)
      reached.formUnion(near)
      let choices = near.filter { problem.cells[$0].isHideable && !start.contains($0) }
      found += choices.sorted { order($0, hidden) < order($1, hidden) }
      // Cells that are always shown carry nothing on.
      ring = near.filter { start.contains($0) || problem.cells[$0].isHideable }.sorted()
    }
    return Array(found.prefix(size))
  }

  private func order(_ cell: Int, _ hidden: Set<Int>) -> (Int, Double, Int) {
    (hidden.contains(cell) ? 0 : 1, problem.cells[cell].weight, cell)
  }

  /// The plan with the best choice among some cells; the plan itself when none is lighter.
  private func best(_ choices: [Int], _ hidden: Set<Int>) -> Set<Int> {
    let fixed = hidden.subtracting(choices)
    let open = fixed.union(choices)
    let part = ProblemPart(cells: connected(Set(choices), open), choices: choices.sorted())
    let exact = ExactSuppression(problem: problem, part: part, solver: solver, hidden: fixed)
    guard let found = try? exact.cells() else { return hidden }
    let plan = fixed.union(found)
    return problem.loss(of: plan) < problem.loss(of: hidden) - AttackInterval.tolerance
      ? plan : hidden
  }

  /// The cells among the open ones that hang together with some cells.
  private func connected(_ cells: Set<Int>, _ open: Set<Int>) -> Set<Int> {
    var reached = cells
    var ring = cells.sorted()
    while !ring.isEmpty {
      let near = Set(
        ring.flatMap { problem.relationsOfCells[$0] }
          .flatMap { problem.relations[$0].terms.map(\.cell) })
      ring = near.intersection(open).subtracting(reached).sorted()
      reached.formUnion(ring)
    }
    return reached
  }
}
