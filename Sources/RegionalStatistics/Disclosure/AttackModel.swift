/// What an attacker knows about the hidden cells, cut into pieces that have nothing to do with each other.
///
/// Shown cells are constants. A hidden cell that is alone in a relation is known to everybody, and so
/// becomes a constant too; what remains is one linear program per connected piece.
struct AttackModel {
  /// A set of hidden cells that are connected by relations.
  struct Piece {
    /// The cells, sorted; column `i` of the program is `cells[i]`.
    let cells: [Int]
    let program: LinearProgram
  }

  let problem: DisclosureProblem
  /// The hidden cells whose value is a plain difference of shown ones.
  private(set) var exposed: [Int: Double] = [:]
  private(set) var pieces: [Piece] = []
  /// What a bound must reach to count as none.
  let ceiling: Double

  init(_ problem: DisclosureProblem, hidden: Set<Int>) {
    self.problem = problem
    ceiling = 4 * problem.largestValue + 1000
    var values = problem.cells.indices.map { hidden.contains($0) ? nil : problem.cells[$0].value }
    exposed = Self.expose(&values, problem, hidden)
    pieces = Self.connected(values, problem).map { piece(of: $0, values) }
  }

  /// The greatest value that a column may take in the program.
  static func limit(_ cell: DisclosureProblem.Cell, ceiling: Double) -> Double {
    (cell.value ?? 0) + ceiling
  }

  /// Solves relations with one unknown until there are none.
  private static func expose(
    _ values: inout [Double?], _ problem: DisclosureProblem, _ hidden: Set<Int>
  ) -> [Int: Double] {
    var unknowns = problem.relations.map { relation in
      relation.terms.count { values[$0.cell] == nil }
    }
    var waiting = unknowns.indices.filter { unknowns[$0] == 1 }
    var exposed: [Int: Double] = [:]
    while let index = waiting.popLast() {
      guard let term = problem.relations[index].terms.first(where: { values[$0.cell] == nil })
      else { continue }
      let rest = problem.relations[index].terms.reduce(0.0) { sum, other in
        sum + other.factor * (values[other.cell] ?? 0)
      }
      let value = -rest / term.factor
      values[term.cell] = value
      if hidden.contains(term.cell) { exposed[term.cell] = value }
      for other in problem.relationsOfCells[term.cell] {
        unknowns[other] -= 1
        if unknowns[other] == 1 { waiting.append(other) }
      }
    }
    return exposed
  }

  /// The unknown cells, grouped by the relations they share.
  private static func connected(_ values: [Double?], _ problem: DisclosureProblem) -> [[Int]] {
    var groups = DisjointSets(count: problem.cells.count)
    for relation in problem.relations {
      let unknown = relation.terms.filter { values[$0.cell] == nil }.map(\.cell)
      for cell in unknown.dropFirst() { groups.join(unknown[0], cell) }
    }
    return groups.sets(of: values.indices.filter { values[$0] == nil })
  }

  private func piece(of cells: [Int], _ values: [Double?]) -> Piece {
    var columnOf: [Int: Int] = [:]
    for (column, cell) in cells.enumerated() { columnOf[cell] = column }
    let relations = Set(cells.flatMap { problem.relationsOfCells[$0] }).sorted()
    let rows = relations.map { index in
      var terms: [LinearProgram.Term] = []
      var known = 0.0
      for term in problem.relations[index].terms {
        if let column = columnOf[term.cell] {
          terms.append(LinearProgram.Term(column, term.factor))
        } else {
          known += term.factor * (values[term.cell] ?? 0)
        }
      }
      return LinearProgram.Row(terms, lower: -known, upper: -known)
    }
    let columns = cells.map {
      LinearProgram.Column(
        lower: problem.cells[$0].floor,
        upper: Self.limit(problem.cells[$0], ceiling: ceiling))
    }
    return Piece(cells: cells, program: LinearProgram(columns: columns, rows: rows))
  }
}
