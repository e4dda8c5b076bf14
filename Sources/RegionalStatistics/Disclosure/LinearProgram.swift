/// A linear program as data: columns with bounds, and rows that limit sums of columns.
///
/// Numbers beyond `LinearProgram.infinity` mean no bound.
public struct LinearProgram: Hashable, Sendable {
  /// A variable.
  public struct Column: Hashable, Sendable {
    /// Least value.
    public var lower: Double
    /// Greatest value.
    public var upper: Double
    /// Whether it takes whole numbers only.
    public var isWhole: Bool

    /// Makes a column.
    public init(lower: Double, upper: Double, isWhole: Bool = false) {
      self.lower = lower
      self.upper = upper
      self.isWhole = isWhole
    }
  }

  /// A column times a factor.
  public struct Term: Hashable, Sendable {
    /// Index of the column.
    public var column: Int
    /// What it is multiplied by.
    public var factor: Double

    /// Makes a term.
    public init(_ column: Int, _ factor: Double) {
      self.column = column
      self.factor = factor
    }
  }

  /// Limits of a sum of terms, each of another column.
  public struct Row: Hashable, Sendable {
    /// The terms.
    public var terms: [Term]
    /// Least sum.
    public var lower: Double
    /// Greatest sum.
    public var upper: Double

    /// Makes a row.
    public init(_ terms: [Term], lower: Double, upper: Double) {
      self.terms = terms
      self.lower = lower
      self.upper = upper
    }
  }

  /// What counts as no bound.
  public static let infinity = 1e30

  /// The variables.
  public var columns: [Column]
  /// The limits.
  public var rows: [Row]

  /// Makes a program.
  public init(columns: [Column] = [], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Whether a variable takes whole numbers only.
  public var hasWholeColumns: Bool { columns.contains(where: \.isWhole) }
}

/// What a solver is asked to make as small or as large as possible.
public struct LinearObjective: Hashable, Sendable {
  /// The sum.
  public var terms: [LinearProgram.Term]
  /// Whether the largest sum is wanted.
  public var isMaximized: Bool

  /// Makes an objective.
  public init(_ terms: [LinearProgram.Term], isMaximized: Bool = false) {
    self.terms = terms
    self.isMaximized = isMaximized
  }
}

/// What a solver found.
public enum LinearOutcome: Sendable {
  /// An optimum.
  case optimal(LinearSolution)
  /// The rows and bounds contradict each other.
  case infeasible
  /// The solver gave up: its limit was reached or the numbers are too hard.
  case undecided
}

/// An optimum of a linear program.
public struct LinearSolution: Hashable, Sendable {
  /// The value of the objective.
  public var objective: Double
  /// One value per column.
  public var values: [Double]
  /// By how much the objective changes per unit that a row's limit is moved; empty for programs with
  /// whole columns.
  public var rowPrices: [Double]

  /// Makes a solution.
  public init(objective: Double, values: [Double], rowPrices: [Double]) {
    self.objective = objective
    self.values = values
    self.rowPrices = rowPrices
  }
}

/// Something that solves linear programs; deterministic: equal programs give equal answers.
public protocol LinearSolver: Sendable {
  /// One outcome per objective over the same program.
  func solve(_ program: LinearProgram, for objectives: [LinearObjective]) -> [LinearOutcome]
}

extension LinearSolver {
  /// The outcome of one objective.
  public func solve(_ program: LinearProgram, for objective: LinearObjective) -> LinearOutcome {
    solve(program, for: [objective]).first ?? .undecided
  }
}
