/// Finds a cheap set of further cells to hide so that one cell becomes uncertain enough.
///
/// It looks for two tables that an attacker can't tell from the true one and in which the cell differs
/// by the width asked for. Cells in which these tables differ from the true one must be hidden; a linear
/// program keeps the weight of the differences small (Kelly, Golden & Assad 1992; Castro 2002).
struct ProtectionSearch {
  let problem: DisclosureProblem
  let solver: any LinearSolver
  /// A cell that must not be hidden.
  var shown: Int?

  /// The cells to hide beside those that are hidden; nil when none protect the cell.
  func cells(protecting target: Int, hidden: Set<Int>) -> Set<Int>? {
    for size in [150, 1500, Int.max] {
      let near = neighbourhood(of: target, hidden: hidden, size: size)
      if let found = solve(target, near, hidden) { return found }
    }
    return nil
  }

  /// The cells around a cell that may change: hidden ones first, then those of least weight.
  private func neighbourhood(of target: Int, hidden: Set<Int>, size: Int) -> [Int] {
    var found: Set<Int> = [target]
    var ring = [target]
    while !ring.isEmpty, found.count < size {
      var next: [Int] = []
      for relation in Set(ring.flatMap { problem.relationsOfCells[$0] }).sorted() {
        let open = problem.relations[relation].terms.map(\.cell)
          .filter { !found.contains($0) && mayChange($0, hidden) }
          .sorted { rank($0, hidden) < rank($1, hidden) }
        for cell in size == .max ? open[...] : open.prefix(20) where found.count < size {
          found.insert(cell)
          next.append(cell)
        }
      }
      ring = next
    }
    return found.sorted()
  }

  private func mayChange(_ cell: Int, _ hidden: Set<Int>) -> Bool {
    hidden.contains(cell) || (problem.cells[cell].isHideable && cell != shown)
  }

  private func rank(_ cell: Int, _ hidden: Set<Int>) -> (Double, Int) {
    (hidden.contains(cell) ? 0 : problem.cells[cell].weight, cell)
  }

  private func solve(_ target: Int, _ cells: [Int], _ hidden: Set<Int>) -> Set<Int>? {
    guard let requirement = problem.requirement(of: target),
      let index = cells.firstIndex(of: target)
    else { return [] }
    let program = program(index, cells, requirement)
    let costs = cells.indices.filter { !hidden.contains(cells[$0]) }.flatMap { index in
      (0..<4).map { LinearProgram.Term(4 * index + $0, cost(of: cells[index], requirement)) }
    }
    guard case .optimal(let solution) = solver.solve(program, for: LinearObjective(costs)) else {
      return nil
    }
    let changed = cells.indices.filter { index in
      (0..<4).contains { solution.values[4 * index + $0] > AttackInterval.tolerance }
    }
    return Set(changed.map { cells[$0] }).subtracting(hidden)
  }

  /// Hiding is paid once, however much a cell changes: the cost of a unit is the weight over the most
  /// units that can be of use.
  private func cost(of cell: Int, _ requirement: DisclosureProblem.Requirement) -> Double {
    let room = (problem.cells[cell].value ?? 0) - problem.cells[cell].floor
    return problem.cells[cell].weight / max(1, min(requirement.width, room))
  }

  /// Per cell four columns: up and down in the table that is high in the target, up and down in the low.
  private func program(
    _ target: Int, _ cells: [Int], _ requirement: DisclosureProblem.Requirement
  ) -> LinearProgram {
    let ceiling = 4 * problem.largestValue + 1000
    var columns: [LinearProgram.Column] = []
    var columnOf: [Int: Int] = [:]
    for (index, cell) in cells.enumerated() {
      let room = problem.cells[cell].value.map { $0 - problem.cells[cell].floor } ?? ceiling
      let up = LinearProgram.Column(lower: 0, upper: ceiling)
      let down = LinearProgram.Column(lower: 0, upper: max(0, room))
      columns += [up, down, up, down]
      columnOf[cell] = index
    }
    let relations = Set(cells.flatMap { problem.relationsOfCells[$0] }).sorted()
    var rows = relations.flatMap { relation in
      [0, 2].map { direction in
        balance(problem.relations[relation], columnOf, direction)
      }
    }
    rows.append(spread(target, by: requirement.width))
    if let value = problem.cells[cells[target]].value, requirement.upper > value {
      columns[4 * target].lower = requirement.upper - value
    }
    return LinearProgram(columns: columns, rows: rows)
  }

  private func balance(
    _ relation: LinearRelation, _ columnOf: [Int: Int], _ direction: Int
  ) -> LinearProgram.Row {
    let terms = relation.terms.flatMap { term -> [LinearProgram.Term] in
      guard let index = columnOf[term.cell] else { return [] }
      return [
        LinearProgram.Term(4 * index + direction, term.factor),
        LinearProgram.Term(4 * index + direction + 1, -term.factor),
      ]
    }
    return LinearProgram.Row(terms, lower: 0, upper: 0)
  }

  /// The high table is above the low one by the width.
  private func spread(_ target: Int, by width: Double) -> LinearProgram.Row {
    let first = 4 * target
    return LinearProgram.Row(
      [
        LinearProgram.Term(first, 1), LinearProgram.Term(first + 1, -1),
        LinearProgram.Term(first + 2, -1), LinearProgram.Term(first + 3, 1),
      ], lower: width, upper: LinearProgram.infinity)
  }
}
