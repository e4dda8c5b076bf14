/// Decides which cells to hide beside the sensitive ones.
///
/// Connected parts of the publication are planned one by one: to the least weight with whole-number
/// programming where they are small, otherwise with a search that protects cell after cell, shows again
/// what needs not be hidden, and chooses neighbourhoods anew to the least weight. Equal problems give equal plans.
public struct SuppressionPlanner: Sendable {
  /// The most cells of a part that is planned to the least weight.
  public let exactLimit: Int
  /// The most cells of a larger part that are chosen anew at once.
  public let neighbourhood: Int
  private let solver: any LinearSolver

  /// Makes a planner.
  public init(solver: any LinearSolver, exactLimit: Int = 120, neighbourhood: Int = 30) {
    self.solver = solver
    self.neighbourhood = neighbourhood
    self.exactLimit = exactLimit
  }

  /// The cells to hide, and what an attacker can derive about each of them.
  ///
  /// - Throws: `DisclosureError.unprotectable` when cells that must be shown give others away.
  public func plan(_ problem: DisclosureProblem) throws(DisclosureError) -> SuppressionPlan {
    var asked = problem
    for attempt in 0..<Self.attempts {
      let (hidden, isLeast) = try hiddenCells(of: asked)
      let intervals = DisclosureAudit(problem, solver: solver).intervals(hidden: hidden)
      let failed = DisclosureAudit.violations(in: intervals, problem)
      guard !failed.isEmpty else {
        return SuppressionPlan(
          problem: problem, hidden: hidden, intervals: intervals,
          isLeast: isLeast && attempt == 0)
      }
      asked = asked.widening(failed)
    }
    throw .unprotectable(
      cells: DisclosureAudit(problem, solver: solver).violations(
        hidden: try hiddenCells(of: asked).hidden))
  }

  /// Fractions of people may make a cell look safer than it is; then more is asked for it.
  private static let attempts = 4

  private func hiddenCells(
    of problem: DisclosureProblem
  ) throws(DisclosureError) -> (hidden: Set<Int>, isLeast: Bool) {
    var hidden = problem.hiddenFromStart
    var isLeast = true
    let sensitive = hidden.filter { problem.requirement(of: $0) != nil }
    for part in ProblemPart.parts(of: problem) where !part.cells.isDisjoint(with: sensitive) {
      if let best = try least(part, problem) {
        hidden.formUnion(best)
      } else {
        isLeast = false
        hidden.formUnion(try searched(part, problem))
      }
    }
    return (hidden, isLeast)
  }

  /// The plan of a part with the least weight; nil where that takes too long.
  private func least(
    _ part: ProblemPart, _ problem: DisclosureProblem
  ) throws(DisclosureError) -> Set<Int>? {
    guard part.choices.count <= exactLimit else { return nil }
    return try ExactSuppression(problem: problem, part: part, solver: solver).cells()
  }

  private func searched(
    _ part: ProblemPart, _ problem: DisclosureProblem
  ) throws(DisclosureError) -> Set<Int> {
    let (reduced, origin) = part.problem(of: problem)
    let search = SuppressionSearch(
      problem: reduced, solver: solver, neighbourhood: neighbourhood)
    do {
      return Set(try search.cells().map { origin[$0] })
    } catch .unprotectable(let cells) {
      throw .unprotectable(cells: cells.map { origin[$0] })
    } catch {
      throw error
    }
  }
}
