internal import CLinearProgramming
public import RegionalStatistics
internal import Synchronization

/// Solves linear programs with COIN-OR: CLP, and CBC where variables take whole numbers.
///
/// One thread and no time limit, so that equal programs give equal answers on any machine; CBC stops
/// after a number of nodes instead.
public struct CoinSolver: LinearSolver {
  /// How many nodes CBC may look at before it answers `undecided`.
  public let maximumNodes: Int32

  /// Makes a solver.
  public init(maximumNodes: Int32 = 20_000) { self.maximumNodes = maximumNodes }

  /// CBC's C interface keeps state outside its models.
  private static let oneAtATime = Mutex(())

  /// One outcome per objective; the basis of each is the start of the next.
  public func solve(
    _ program: LinearProgram, for objectives: [LinearObjective]
  ) -> [LinearOutcome] {
    guard !program.columns.isEmpty else {
      let isFeasible = program.rows.allSatisfy { $0.lower <= 1e-9 && $0.upper >= -1e-9 }
      let empty = LinearOutcome.optimal(LinearSolution(objective: 0, values: [], rowPrices: []))
      return objectives.map { _ in isFeasible ? empty : .infeasible }
    }
    let matrix = ColumnMatrix(program)
    if program.hasWholeColumns {
      return Self.oneAtATime.withLock { _ in
        objectives.map { BranchAndCutModel(matrix, $0, nodes: maximumNodes).outcome() }
      }
    }
    let model = SimplexModel(matrix)
    return objectives.map { model.outcome(for: $0, in: matrix) }
  }
}
