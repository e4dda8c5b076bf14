/// Calculates what an attacker can derive about every hidden cell from everything that is published.
public struct DisclosureAudit: Sendable {
  /// The counts and their relations.
  public let problem: DisclosureProblem
  private let solver: any LinearSolver

  /// Makes an audit.
  public init(_ problem: DisclosureProblem, solver: any LinearSolver) {
    self.problem = problem
    self.solver = solver
  }

  /// The interval of every hidden cell that needs protection.
  ///
  /// Two linear programs per cell. Where a bound is reached only with fractions of people, whole-number
  /// programming gives the bound that an attacker who knows better can reach, unless very many cells
  /// hang together.
  public func intervals(hidden: Set<Int>) -> [Int: AttackInterval] {
    let model = AttackModel(problem, hidden: hidden)
    var intervals: [Int: AttackInterval] = [:]
    for (cell, value) in model.exposed where problem.requirement(of: cell) != nil {
      intervals[cell] = AttackInterval(lower: value, upper: value)
    }
    for piece in model.pieces {
      let audited = piece.cells.indices.filter {
        problem.requirement(of: piece.cells[$0]) != nil
      }
      for (column, interval) in zip(audited, self.intervals(of: audited, in: piece, model)) {
        intervals[piece.cells[column]] = interval
      }
    }
    return intervals
  }

  /// The hidden cells about which an attacker learns too much, sorted.
  public func violations(hidden: Set<Int>) -> [Int] {
    Self.violations(in: intervals(hidden: hidden), problem)
  }

  static func violations(
    in intervals: [Int: AttackInterval], _ problem: DisclosureProblem
  ) -> [Int] {
    intervals.filter { cell, interval in
      problem.requirement(of: cell).map { !interval.satisfies($0) } ?? false
    }.map(\.key).sorted()
  }

  private func intervals(
    of columns: [Int], in piece: AttackModel.Piece, _ model: AttackModel
  ) -> [AttackInterval] {
    let objectives = columns.flatMap { column in
      [false, true].map {
        LinearObjective([LinearProgram.Term(column, 1)], isMaximized: $0)
      }
    }
    let bounds = zip(objectives, solver.solve(piece.program, for: objectives)).map {
      bound(of: $1, for: $0, in: piece)
    }
    return columns.indices.map { index in
      let cell = piece.cells[columns[index]]
      let limit = AttackModel.limit(problem.cells[cell], ceiling: model.ceiling)
      guard let lower = bounds[2 * index], let upper = bounds[2 * index + 1] else {
        // A bound that can't be calculated counts as known: the cell is then protected further.
        let value = problem.cells[cell].value ?? 0
        return AttackInterval(lower: value, upper: value)
      }
      return AttackInterval(
        lower: lower, upper: upper >= limit - AttackInterval.tolerance ? nil : upper)
    }
  }

  private func bound(
    of outcome: LinearOutcome, for objective: LinearObjective, in piece: AttackModel.Piece
  ) -> Double? {
    guard case .optimal(let solution) = outcome else { return nil }
    guard piece.cells.count <= Self.wholeLimit, isWhole(piece),
      !solution.values.allSatisfy(Self.isWhole)
    else { return solution.objective }
    var program = piece.program
    for column in program.columns.indices { program.columns[column].isWhole = true }
    guard case .optimal(let whole) = solver.solve(program, for: objective) else { return nil }
    return whole.objective
  }

  /// The most cells of a piece whose bounds are sharpened to whole people.
  private static let wholeLimit = 150

  /// Whether the cells of a piece count whole people, as far as their values tell.
  private func isWhole(_ piece: AttackModel.Piece) -> Bool {
    piece.cells.allSatisfy { problem.cells[$0].value.map(Self.isWhole) ?? true }
      && piece.program.rows.allSatisfy { Self.isWhole($0.lower) }
  }

  private static func isWhole(_ value: Double) -> Bool {
    (value - value.rounded()).magnitude < AttackInterval.tolerance
  }
}
