/// The attacker of one part, with the price of every shown cell.
struct PricedAttack {
  /// A demand on what to hide, raised by a cell that was not safe.
  struct Cut {
    let cell: Int
    let row: LinearProgram.Row
  }

  private let problem: DisclosureProblem
  private let solver: any LinearSolver
  private let cells: [Int]
  private let choiceOf: [Int: Int]
  private let columnOf: [Int: Int]
  private let relations: [Int]
  private let rows: [LinearProgram.Row]
  private let ceiling: Double

  init(problem: DisclosureProblem, part: ProblemPart, solver: any LinearSolver) {
    self.problem = problem
    self.solver = solver
    let cells = part.cells.sorted()
    self.cells = cells
    choiceOf = Dictionary(uniqueKeysWithValues: part.choices.enumerated().map { ($1, $0) })
    let columnOf = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    self.columnOf = columnOf
    relations = Set(cells.flatMap { problem.relationsOfCells[$0] }).sorted()
    rows = relations.map { Self.row(problem.relations[$0], columnOf, problem) }
    ceiling = 4 * problem.largestValue + 1000
  }

  private static func row(
    _ relation: LinearRelation, _ columnOf: [Int: Int], _ problem: DisclosureProblem
  ) -> LinearProgram.Row {
    var terms: [LinearProgram.Term] = []
    var known = 0.0
    for term in relation.terms {
      if let column = columnOf[term.cell] {
        terms.append(LinearProgram.Term(column, term.factor))
      } else {
        known += term.factor * (problem.cells[term.cell].value ?? 0)
      }
    }
    return LinearProgram.Row(terms, lower: -known, upper: -known)
  }

  /// One cut for every hidden cell that is not safe; none when all are.
  func cuts(hidden: Set<Int>) -> [Cut] {
    let audited = cells.filter { hidden.contains($0) && problem.requirement(of: $0) != nil }
    let objectives = audited.flatMap { cell in
      [false, true].map { isMaximized in
        LinearObjective(
          [LinearProgram.Term(columnOf[cell] ?? 0, 1)], isMaximized: isMaximized)
      }
    }
    let outcomes = solver.solve(program(hidden), for: objectives)
    return audited.indices.compactMap { index in
      cut(audited[index], outcomes[2 * index], outcomes[2 * index + 1], hidden)
    }
  }

  private func program(_ hidden: Set<Int>) -> LinearProgram {
    let columns = cells.map { index -> LinearProgram.Column in
      let cell = problem.cells[index]
      guard let value = cell.value, !hidden.contains(index) else {
        return .init(lower: cell.floor, upper: AttackModel.limit(cell, ceiling: ceiling))
      }
      return .init(lower: value, upper: value)
    }
    return LinearProgram(columns: columns, rows: rows)
  }

  private func cut(
    _ cell: Int, _ lowest: LinearOutcome, _ highest: LinearOutcome, _ hidden: Set<Int>
  ) -> Cut? {
    guard let requirement = problem.requirement(of: cell),
      case .optimal(let low) = lowest, case .optimal(let high) = highest
    else { return nil }
    let limit = AttackModel.limit(problem.cells[cell], ceiling: ceiling)
    if high.objective >= limit - AttackInterval.tolerance { return nil }
    let rise = gains(columnOf[cell] ?? 0, high, sign: 1, hidden)
    let missing = requirement.upper - high.objective
    if missing > AttackInterval.tolerance { return cut(cell, rise, missing) }
    let narrow = requirement.width - (high.objective - low.objective)
    guard narrow > AttackInterval.tolerance else { return nil }
    let fall = gains(columnOf[cell] ?? 0, low, sign: -1, hidden)
    return cut(cell, rise.merging(fall) { $0 + $1 }, narrow)
  }

  /// By how much at most each shown cell moves the bound if it is hidden.
  private func gains(
    _ column: Int, _ solution: LinearSolution, sign: Double, _ hidden: Set<Int>
  ) -> [Int: Double] {
    var reduced = [Double](repeating: 0, count: cells.count)
    reduced[column] = 1
    for (row, price) in zip(rows, solution.rowPrices) where price != 0 {
      for term in row.terms { reduced[term.column] -= price * term.factor }
    }
    var gains: [Int: Double] = [:]
    for (column, cell) in cells.enumerated() {
      guard let choice = choiceOf[cell], !hidden.contains(cell),
        let value = problem.cells[cell].value
      else { continue }
      let slope = reduced[column] * sign
      let room = slope > 0 ? ceiling : value - problem.cells[cell].floor
      let gain = slope.magnitude * room
      if slope.magnitude > 1e-7, gain > 1e-7 { gains[choice] = gain }
    }
    return gains
  }

  /// Enough must be hidden to fill the gap; a secondary cell may also be shown instead.
  private func cut(_ cell: Int, _ gains: [Int: Double], _ gap: Double) -> Cut {
    var terms = gains.sorted { $0.key < $1.key }
      .map { LinearProgram.Term($0.key, min(1, $0.value / gap)) }
    var least = 1.0
    if let own = choiceOf[cell] {
      terms.append(LinearProgram.Term(own, -1))
      least = 0
    }
    return Cut(
      cell: cell,
      row: LinearProgram.Row(terms, lower: least, upper: LinearProgram.infinity))
  }
}
