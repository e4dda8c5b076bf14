/// Plans a part that is too large for whole-number programming.
///
/// Every hidden cell gets a witness: two tables that prove that it is uncertain enough. A witness is
/// found with a small linear program around the cell, and often serves its neighbours as well.
struct SuppressionSearch {
  /// A plan on its way: what is hidden, and the witness of each hidden cell.
  private struct Draft {
    var hidden: HiddenCells
    var witnesses: [Int: UncertaintyWitness] = [:]
  }

  private let problem: DisclosureProblem
  private let search: ProtectionSearch
  private let start: Set<Int>
  private let neighbourhoods: NeighbourhoodSearch

  /// The most hidden cells for which neighbourhoods are chosen anew.
  private static let improvedLimit = 400

  /// - Parameter neighbourhood: the most cells that are chosen anew at once.
  init(problem: DisclosureProblem, solver: any LinearSolver, neighbourhood: Int) {
    self.problem = problem
    neighbourhoods = NeighbourhoodSearch(
      problem: problem, solver: solver, size: neighbourhood)
    search = ProtectionSearch(problem: problem, solver: solver)
    start = problem.hiddenFromStart
  }

  /// The cells to hide, with those hidden from the start.
  func cells() throws(DisclosureError) -> Set<Int> {
    var draft = Draft(hidden: HiddenCells(start, count: problem.cells.count))
    if let exposed = protect(start.sorted(), in: &draft, scope: .all) {
      throw .unprotectable(cells: [exposed])
    }
    reduce(&draft, draft.hidden.cells.subtracting(start))
    let hidden = draft.hidden.cells
    return hidden.count > Self.improvedLimit ? hidden : neighbourhoods.improved(hidden)
  }

  /// Gives every cell a witness, hiding more where needed, and then those hidden for it.
  ///
  /// - Returns: a cell that can't be protected, if there is one.
  private func protect(
    _ cells: [Int], in draft: inout Draft, scope: ProtectionSearch.Scope
  ) -> Int? {
    var waiting = Array(cells.reversed())
    while let cell = waiting.popLast() {
      guard let requirement = problem.requirement(of: cell), draft.witnesses[cell] == nil else {
        continue
      }
      let found = search.witness(for: cell, hidden: draft.hidden, scope: scope)
      guard let found, found.proves(cell, requirement) else { return cell }
      let more = found.support.subtracting(draft.hidden.cells)
      draft.hidden.hide(more)
      waiting += more.sorted().reversed()
      for other in found.support where draft.witnesses[other] == nil {
        if problem.requirement(of: other).map({ found.proves(other, $0) }) ?? false {
          draft.witnesses[other] = found
        }
      }
    }
    return nil
  }

  /// Shows secondary cells again, the heaviest first, where all others find a witness without them.
  private func reduce(_ draft: inout Draft, _ candidates: Set<Int>) {
    for cell in heaviestFirst(candidates) {
      var trial = without(cell, draft)
      if protect(trial.orphans, in: &trial.draft, scope: .hidden) == nil { draft = trial.draft }
    }
  }

  /// The draft with a cell shown, and the cells that lose their witness by it.
  private func without(_ cell: Int, _ draft: Draft) -> (draft: Draft, orphans: [Int]) {
    var less = draft
    less.hidden.show(cell)
    less.witnesses[cell] = nil
    let orphans = draft.witnesses.filter { $0.value.support.contains(cell) && $0.key != cell }
      .map(\.key).sorted()
    for orphan in orphans { less.witnesses[orphan] = nil }
    return (less, orphans)
  }

  private func heaviestFirst(_ cells: Set<Int>) -> [Int] {
    cells.sorted {
      (problem.cells[$0].weight, $0) > (problem.cells[$1].weight, $1)
    }
  }
}
