/// Rounds counts to multiples of a base so that all sums still hold.
///
/// Each count goes to the multiple under or above it; only where that can't be does a count move one
/// multiple further. The sum of the changes is as small as can be (Cox 1987; Salazar 2006).
public struct ControlledRounding: Sendable {
  private let base: Double
  private let solver: any LinearSolver

  /// Makes a rounding to multiples of `base`, 2 or more.
  public init(base: Int, solver: any LinearSolver) {
    precondition(base >= 2, "rules are checked when they are read")
    self.base = Double(base)
    self.solver = solver
  }

  /// The rounded values, one per cell; nil where there is no value.
  ///
  /// - Throws: `DisclosureError.notRoundable` when no rounding adds up.
  public func values(of problem: DisclosureProblem) throws(DisclosureError) -> [Double?] {
    var values = problem.cells.map(\.value)
    for part in ProblemPart.parts(of: open(problem)) {
      let cells = part.cells.sorted().filter { problem.cells[$0].value != nil }
      guard let rounded = rounded(cells, problem, 0) ?? rounded(cells, problem, 1) else {
        throw .notRoundable
      }
      for (cell, value) in zip(cells, rounded) { values[cell] = value }
    }
    return values
  }

  /// Every count takes part, whatever the rules for hiding say.
  private func open(_ problem: DisclosureProblem) -> DisclosureProblem {
    DisclosureProblem(
      cells: problem.cells.map { cell in
        DisclosureProblem.Cell(
          value: cell.value, standing: .published, weight: cell.weight, isHideable: cell.value != 0)
      }, relations: problem.relations)
  }

  /// Rounded values in multiples at most `extra` beyond the nearest two; nil when there are none.
  private func rounded(
    _ cells: [Int], _ problem: DisclosureProblem, _ extra: Double
  ) -> [Double]? {
    let lows = cells.map { ((problem.cells[$0].value ?? 0) / base).rounded(.down) }
    let program = program(cells, lows, problem, extra)
    guard case .optimal(let solution) = optimum(of: program, costs(cells, lows, problem)) else {
      return nil
    }
    return cells.indices.map { index in
      let steps = solution.values[3 * index] + solution.values[3 * index + 1]
      return base * (lows[index] + (steps - solution.values[3 * index + 2]).rounded())
    }
  }

  /// Per cell three columns: up to the next multiple, one further up, one further down.
  private func program(
    _ cells: [Int], _ lows: [Double], _ problem: DisclosureProblem, _ extra: Double
  ) -> LinearProgram {
    var columns: [LinearProgram.Column] = []
    var position: [Int: Int] = [:]
    for (index, cell) in cells.enumerated() {
      position[cell] = index
      let isMultiple = problem.cells[cell].value == base * lows[index]
      columns += [
        .init(lower: 0, upper: isMultiple ? 0 : 1, isWhole: true),
        .init(lower: 0, upper: extra, isWhole: true),
        .init(lower: 0, upper: min(extra, lows[index]), isWhole: true),
      ]
    }
    let relations = Set(cells.flatMap { problem.relationsOfCells[$0] }).sorted()
      .map { problem.relations[$0] }
      .filter { $0.terms.allSatisfy { problem.cells[$0.cell].value != nil } }
    let rows = relations.map { relation in
      var sum = 0.0
      let terms = relation.terms.flatMap { term -> [LinearProgram.Term] in
        guard let index = position[term.cell] else { return [] }
        sum += term.factor * lows[index]
        return [(0, 1.0), (1, 1.0), (2, -1.0)].map {
          LinearProgram.Term(3 * index + $0.0, term.factor * $0.1)
        }
      }
      return LinearProgram.Row(terms, lower: -sum, upper: -sum)
    }
    return LinearProgram(columns: columns, rows: rows)
  }

  private func costs(
    _ cells: [Int], _ lows: [Double], _ problem: DisclosureProblem
  ) -> LinearObjective {
    LinearObjective(
      cells.indices.flatMap { index in
        let rest = (problem.cells[cells[index]].value ?? 0) - base * lows[index]
        return [
          LinearProgram.Term(3 * index, (base - rest) - rest),
          LinearProgram.Term(3 * index + 1, 2 * base),
          LinearProgram.Term(3 * index + 2, 2 * base),
        ]
      })
  }

  /// Without whole numbers first: for most tables they come out whole by themselves.
  private func optimum(
    of program: LinearProgram, _ objective: LinearObjective
  ) -> LinearOutcome {
    var relaxed = program
    for column in relaxed.columns.indices { relaxed.columns[column].isWhole = false }
    guard case .optimal(let solution) = solver.solve(relaxed, for: objective) else {
      return .infeasible
    }
    let isWhole = solution.values.allSatisfy { ($0 - $0.rounded()).magnitude < 1e-7 }
    return isWhole ? .optimal(solution) : solver.solve(program, for: objective)
  }
}
