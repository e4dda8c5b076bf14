/// Which cells are hidden, with the proof that it is enough.
public struct SuppressionPlan: Sendable {
  /// The problem that was solved.
  public let problem: DisclosureProblem
  /// The hidden cells: sensitive, implied, unknown and secondary.
  public let hidden: Set<Int>
  /// What an attacker can derive about each hidden cell that needs protection.
  public let intervals: [Int: AttackInterval]
  /// Whether it is proved that no plan has less weight.
  public let isLeast: Bool

  /// The cells that are hidden only to protect others, sorted.
  public var secondary: [Int] { hidden.subtracting(problem.hiddenFromStart).sorted() }
  /// The sum of the weights of the secondary cells.
  public var loss: Double { problem.loss(of: hidden) }
}
