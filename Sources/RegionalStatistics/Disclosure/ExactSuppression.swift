/// Plans a part to the least weight: cut generation over a whole-number master program.
///
/// The master decides what to hide; a linear program per hidden cell plays the attacker. Where he learns
/// too much, his dual prices tell which shown cells gave it away, and of those enough must be hidden
/// (Fischetti & Salazar 2001).
struct ExactSuppression {
  let problem: DisclosureProblem
  let part: ProblemPart
  let solver: any LinearSolver
  /// The cells of the part that stay hidden, whatever is chosen.
  let start: Set<Int>

  init(
    problem: DisclosureProblem, part: ProblemPart, solver: any LinearSolver,
    hidden: Set<Int>? = nil
  ) {
    self.problem = problem
    self.part = part
    self.solver = solver
    start = (hidden ?? problem.hiddenFromStart).intersection(part.cells)
  }

  /// How often the master may be solved; then the search takes over.
  private static let rounds = 60

  /// The cells to hide; nil when the limits are reached.
  func cells() throws(DisclosureError) -> Set<Int>? {
    let attacker = PricedAttack(problem: problem, part: part, solver: solver)
    var master = LinearProgram(
      columns: part.choices.map { _ in .init(lower: 0, upper: 1, isWhole: false) })
    var hidden = start
    var tried: Set<Set<Int>> = []
    for _ in 0..<Self.rounds {
      let cuts = tried.insert(hidden).inserted ? attacker.cuts(hidden: hidden) : []
      // Cuts are collected without whole numbers, which is much faster; the end is always in whole ones.
      let needsWhole = cuts.isEmpty
      if needsWhole, master.hasWholeColumns || master.rows.isEmpty { return hidden }
      for column in master.columns.indices { master.columns[column].isWhole = needsWhole }
      master.rows += cuts.map(\.row)
      switch solver.solve(master, for: objective) {
      case .optimal(let solution): hidden = start.union(chosen(solution))
      case .infeasible: throw .unprotectable(cells: Set(cuts.map(\.cell)).sorted())
      case .undecided: return nil
      }
    }
    return nil
  }

  private var objective: LinearObjective {
    LinearObjective(
      part.choices.enumerated().map { LinearProgram.Term($0, problem.cells[$1].weight) })
  }

  private func chosen(_ solution: LinearSolution) -> [Int] {
    part.choices.indices.filter { solution.values[$0] > 0.5 }.map { part.choices[$0] }
  }
}
