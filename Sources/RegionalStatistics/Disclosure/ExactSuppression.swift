/// Plans a part to the least weight: cut generation over a whole-number master program.
///
/// The master decides what to hide; a linear program per hidden cell plays the attacker. Where he learns
/// too much, his dual prices tell which shown cells gave it away, and of those enough must be hidden
/// (Fischetti & Salazar 2001).
struct ExactSuppression {
  let problem: DisclosureProblem
  let part: ProblemPart
  let solver: any LinearSolver

  /// How often the master may be solved; then the search takes over.
  private static let rounds = 60

  /// The cells to hide; nil when the limits are reached.
  func cells() throws(DisclosureError) -> Set<Int>? {
    let start = problem.hiddenFromStart.intersection(part.cells)
    let attacker = PricedAttack(problem: problem, part: part, solver: solver)
    var master = LinearProgram(
      columns: part.choices.map { _ in .init(lower: 0, upper: 1, isWhole: true) })
    let weights = part.choices.enumerated().map {
      LinearProgram.Term($0, problem.cells[$1].weight)
    }
    var hidden = start
    for _ in 0..<Self.rounds {
      let cuts = attacker.cuts(hidden: hidden)
      guard !cuts.isEmpty else { return hidden }
      master.rows += cuts.map(\.row)
      switch optimum(of: master, LinearObjective(weights)) {
      case .optimal(let solution):
        hidden = start.union(
          part.choices.indices.filter { solution.values[$0] > 0.5 }.map { part.choices[$0] })
      case .infeasible: throw .unprotectable(cells: cuts.map(\.cell))
      case .undecided: return nil
      }
    }
    return nil
  }

  /// Without whole numbers first: when they come out whole, they are the optimum at a fraction of the time.
  private func optimum(
    of master: LinearProgram, _ objective: LinearObjective
  ) -> LinearOutcome {
    var relaxed = master
    for column in relaxed.columns.indices { relaxed.columns[column].isWhole = false }
    guard case .optimal(let solution) = solver.solve(relaxed, for: objective) else {
      return solver.solve(master, for: objective)
    }
    let isWhole = solution.values.allSatisfy { ($0 - $0.rounded()).magnitude < 1e-7 }
    return isWhole ? .optimal(solution) : solver.solve(master, for: objective)
  }
}
