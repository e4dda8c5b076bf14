import RegionalStatistics
import StudyFiles
import Testing

@Suite("COIN-OR as a solver")
struct CoinSolverTests {
  private typealias Term = LinearProgram.Term

  /// The furniture problem of every textbook: 3x + 5y under three limits has its best, 36, at (2, 6).
  private func wyndorGlass(whole: Bool) -> LinearProgram {
    LinearProgram(
      columns: [
        .init(lower: 0, upper: 4, isWhole: whole), .init(lower: 0, upper: 6, isWhole: whole),
      ],
      rows: [.init([Term(0, 3), Term(1, 2)], lower: -LinearProgram.infinity, upper: 18)])
  }

  @Test("finds the known optimum, continuous and whole", arguments: [false, true])
  func optimum(whole: Bool) throws {
    let objective = LinearObjective([Term(0, 3), Term(1, 5)], isMaximized: true)
    guard
      case .optimal(let solution) = CoinSolver().solve(wyndorGlass(whole: whole), for: objective)
    else {
      Issue.record("no optimum")
      return
    }
    #expect(abs(solution.objective - 36) < 1e-6)
    #expect(abs(solution.values[0] - 2) < 1e-6)
    #expect(abs(solution.values[1] - 6) < 1e-6)
  }

  @Test("prices a row by what one unit more of it is worth")
  func prices() {
    let objective = LinearObjective([Term(0, 3), Term(1, 5)], isMaximized: true)
    guard
      case .optimal(let solution) = CoinSolver().solve(wyndorGlass(whole: false), for: objective)
    else {
      Issue.record("no optimum")
      return
    }
    #expect(abs(solution.rowPrices[0] - 1) < 1e-6)
  }

  @Test("says so when rows contradict each other", arguments: [false, true])
  func infeasible(whole: Bool) {
    let program = LinearProgram(
      columns: [.init(lower: 0, upper: 1, isWhole: whole)],
      rows: [.init([Term(0, 1)], lower: 2, upper: 3)])
    guard case .infeasible = CoinSolver().solve(program, for: LinearObjective([Term(0, 1)])) else {
      Issue.record("must be infeasible")
      return
    }
  }
}
