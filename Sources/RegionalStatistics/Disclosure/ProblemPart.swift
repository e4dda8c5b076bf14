/// A part of a problem that shares no relation with the rest, apart from cells that are always shown.
struct ProblemPart {
  /// All cells of the part that are not constants.
  let cells: Set<Int>
  /// The cells that may be hidden to protect others, sorted.
  let choices: [Int]

  static func parts(of problem: DisclosureProblem) -> [ProblemPart] {
    let start = problem.hiddenFromStart
    func isOpen(_ cell: Int) -> Bool { start.contains(cell) || problem.cells[cell].isHideable }
    var groups = DisjointSets(count: problem.cells.count)
    for relation in problem.relations {
      let open = relation.terms.map(\.cell).filter(isOpen)
      for cell in open.dropFirst() { groups.join(open[0], cell) }
    }
    return groups.sets(of: problem.cells.indices.filter(isOpen)).map { cells in
      ProblemPart(cells: Set(cells), choices: cells.filter { !start.contains($0) })
    }
  }

  /// The part as a problem of its own, and the cell of the whole for each of its cells.
  func problem(of whole: DisclosureProblem) -> (problem: DisclosureProblem, origin: [Int]) {
    let relations = Set(cells.flatMap { whole.relationsOfCells[$0] }).sorted()
    let terms = relations.flatMap { whole.relations[$0].terms.map(\.cell) }
    let origin = cells.union(terms).sorted()
    let index = Dictionary(uniqueKeysWithValues: origin.enumerated().map { ($1, $0) })
    let problem = DisclosureProblem(
      cells: origin.map { whole.cells[$0] },
      relations: relations.map { relation in
        LinearRelation(
          whole.relations[relation].terms.compactMap { term in
            index[term.cell].map { LinearRelation.Term(cell: $0, factor: term.factor) }
          })
      }, secondaryWidth: whole.secondaryWidth)
    return (problem, origin)
  }
}
