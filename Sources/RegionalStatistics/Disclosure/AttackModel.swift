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
  private let hidden: Set<Int>

  init(_ problem: DisclosureProblem, hidden: Set<Int>) {
    self.problem = problem
    self.hidden = hidden
    ceiling = 4 * problem.largestValue + 1000
    let cells = hidden.sorted()
    let relations = Set(cells.flatMap { problem.relationsOfCells[$0] }).sorted()
    expose(relations)
    pieces = split(cells, relations).map(piece)
  }

  /// The greatest value that a column may take in the program.
  static func limit(_ cell: DisclosureProblem.Cell, ceiling: Double) -> Double {
    (cell.value ?? 0) + ceiling
  }

  /// The value of a cell that everybody knows.
  private func known(_ cell: Int) -> Double? {
    hidden.contains(cell) ? exposed[cell] : problem.cells[cell].value
  }

  /// Solves relations with one unknown until there are none.
  private mutating func expose(_ relations: [Int]) {
    var waiting = relations
    while let relation = waiting.popLast() {
      let terms = problem.relations[relation].terms
      let unknown = terms.filter { known($0.cell) == nil }
      guard unknown.count == 1, let term = unknown.first else { continue }
      let rest = terms.reduce(0.0) { sum, other in
        sum + other.factor * (known(other.cell) ?? 0)
      }
      exposed[term.cell] = -rest / term.factor
      waiting += problem.relationsOfCells[term.cell]
    }
  }

  /// The unknown cells, grouped by the relations they share.
  private func split(_ cells: [Int], _ relations: [Int]) -> [[Int]] {
    let unknown = cells.filter { known($0) == nil }
    var position: [Int: Int] = [:]
    for (index, cell) in unknown.enumerated() { position[cell] = index }
    var groups = DisjointSets(count: unknown.count)
    for relation in relations {
      let together = problem.relations[relation].terms.compactMap { position[$0.cell] }
      for other in together.dropFirst() { groups.join(together[0], other) }
    }
    return groups.sets(of: Array(unknown.indices)).map { $0.map { unknown[$0] } }
  }

  private func piece(of cells: [Int]) -> Piece {
    var columnOf: [Int: Int] = [:]
    for (column, cell) in cells.enumerated() { columnOf[cell] = column }
    let relations = Set(cells.flatMap { problem.relationsOfCells[$0] }).sorted()
    let rows = relations.map { index in
      var terms: [LinearProgram.Term] = []
      var sum = 0.0
      for term in problem.relations[index].terms {
        if let column = columnOf[term.cell] {
          terms.append(LinearProgram.Term(column, term.factor))
        } else {
          sum += term.factor * (known(term.cell) ?? 0)
        }
      }
      return LinearProgram.Row(terms, lower: -sum, upper: -sum)
    }
    let columns = cells.map {
      LinearProgram.Column(
        lower: problem.cells[$0].floor,
        upper: Self.limit(problem.cells[$0], ceiling: ceiling))
    }
    return Piece(cells: cells, program: LinearProgram(columns: columns, rows: rows))
  }
}
