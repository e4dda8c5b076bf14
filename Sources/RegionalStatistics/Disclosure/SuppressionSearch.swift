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

  /// The most secondary cells for which other choices are tried one by one.
  private static let improvedLimit = 300
  /// How often all secondary cells are tried; it ends sooner when nothing gets lighter.
  private static let passes = 3

  init(problem: DisclosureProblem, solver: any LinearSolver) {
    self.problem = problem
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
    for _ in 0..<Self.passes {
      guard improve(&draft) else { break }
    }
    return draft.hidden.cells
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

  /// Shows one secondary cell, protects what that exposes in another way, and keeps what is lighter.
  ///
  /// - Returns: whether the draft got lighter.
  private func improve(_ draft: inout Draft) -> Bool {
    let secondary = draft.hidden.cells.subtracting(start)
    guard secondary.count <= Self.improvedLimit else { return false }
    let before = problem.loss(of: draft.hidden.cells)
    for cell in heaviestFirst(secondary) where draft.hidden[cell] {
      var trial = without(cell, draft)
      let shown = trial.draft.hidden.cells
      guard protect(trial.orphans, in: &trial.draft, scope: .allBut(cell)) == nil else {
        continue
      }
      let more = trial.draft.hidden.cells.subtracting(shown)
      reduce(&trial.draft, neighbours(of: more.union([cell]), in: trial.draft))
      let isLighter =
        problem.loss(of: trial.draft.hidden.cells) + AttackInterval.tolerance
        < problem.loss(of: draft.hidden.cells)
      if isLighter { draft = trial.draft }
    }
    return problem.loss(of: draft.hidden.cells) < before
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

  /// The secondary cells that share a relation with these.
  private func neighbours(of cells: Set<Int>, in draft: Draft) -> Set<Int> {
    let near = cells.flatMap { problem.relationsOfCells[$0] }
      .flatMap { problem.relations[$0].terms.map(\.cell) }
    return Set(near).intersection(draft.hidden.cells).subtracting(start)
  }
}
