/// Finds a cheap set of further cells to hide so that one cell becomes uncertain enough.
///
/// It looks for two tables that an attacker can't tell from the true one and in which the cell differs
/// by the width asked for. Cells in which these tables differ from the true one must be hidden; a linear
/// program keeps the weight of the differences small (Kelly, Golden & Assad 1992; Castro 2002).
struct ProtectionSearch {
  let problem: DisclosureProblem
  let solver: any LinearSolver
  /// The cells of each relation that may be hidden, the lightest first.
  private let candidates: [[Int]]

  init(problem: DisclosureProblem, solver: any LinearSolver) {
    self.problem = problem
    self.solver = solver
    candidates = problem.relations.map { relation in
      relation.terms.map(\.cell).filter { problem.cells[$0].isHideable }.sorted {
        (problem.cells[$0].weight, $0) < (problem.cells[$1].weight, $1)
      }
    }
  }

  /// What may change around a cell.
  enum Scope {
    /// Hidden cells only: is the cell safe as it is?
    case hidden
    /// All cells that may be hidden.
    case all
  }

  /// Two tables that differ enough in a cell, with the least weight of cells that are not hidden yet;
  /// nil when there are none.
  func witness(
    for target: Int, hidden: HiddenCells, scope: Scope
  ) -> UncertaintyWitness? {
    for size in [80, 600, Int.max] {
      let near = neighbourhood(of: target, hidden: hidden, scope: scope, size: size)
      if let found = solve(target, near, hidden) { return found }
      if case .hidden = scope, size == 600 { return nil }
    }
    return nil
  }

  /// The cells around a cell that may change, a few of each relation: hidden ones and the lightest.
  private func neighbourhood(
    of target: Int, hidden: HiddenCells, scope: Scope, size: Int
  ) -> [Int] {
    var found: Set<Int> = [target]
    var ring = [target]
    let few = size == .max ? Int.max : size / 8
    while !ring.isEmpty, found.count < size {
      var next: [Int] = []
      for relation in Set(ring.flatMap { problem.relationsOfCells[$0] }).sorted() {
        let near = problem.relations[relation].terms.lazy.map(\.cell)
          .filter { hidden[$0] && !found.contains($0) }.prefix(few)
        let light = candidates[relation].lazy
          .filter { !hidden[$0] && allows($0, scope) && !found.contains($0) }.prefix(few)
        for cell in Array(near) + Array(light) where found.count < size {
          found.insert(cell)
          next.append(cell)
        }
      }
      ring = next
    }
    return found.sorted()
  }

  private func allows(_ cell: Int, _ scope: Scope) -> Bool {
    switch scope {
    case .hidden: false
    case .all: true
    }
  }

  private func solve(
    _ target: Int, _ cells: [Int], _ hidden: HiddenCells
  ) -> UncertaintyWitness? {
    guard let requirement = problem.requirement(of: target),
      let index = cells.firstIndex(of: target)
    else { return nil }
    let program = program(index, cells, requirement)
    let costs = cells.indices.filter { !hidden[cells[$0]] }.flatMap { index in
      (0..<4).map { LinearProgram.Term(4 * index + $0, cost(of: cells[index], requirement)) }
    }
    guard case .optimal(let solution) = solver.solve(program, for: LinearObjective(costs)) else {
      return nil
    }
    return witness(cells, solution.values)
  }

  private func witness(_ cells: [Int], _ values: [Double]) -> UncertaintyWitness {
    var spread: [Int: Double] = [:]
    var high: [Int: Double] = [:]
    for (index, cell) in cells.enumerated() {
      let parts = values[(4 * index)..<(4 * index + 4)]
      guard parts.contains(where: { $0 > AttackInterval.tolerance }) else { continue }
      let rise = parts[4 * index] - parts[4 * index + 1]
      spread[cell] = rise - (parts[4 * index + 2] - parts[4 * index + 3])
      high[cell] = (problem.cells[cell].value ?? 0) + rise
    }
    return UncertaintyWitness(support: Set(spread.keys), spread: spread, high: high)
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
      columns[4 * target + 1].upper = 0
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
