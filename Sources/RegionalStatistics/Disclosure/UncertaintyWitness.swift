/// Two tables that fit everything published and differ in a hidden cell: they prove that nobody can
/// tell which of them is true.
struct UncertaintyWitness {
  /// The cells in which one of the tables differs from the true one: all of them must be hidden.
  let support: Set<Int>
  /// By how much the high table is above the low one in these cells.
  let spread: [Int: Double]
  /// The values in the high table.
  let high: [Int: Double]

  /// Whether the two tables leave as much uncertain about a cell as is asked.
  func proves(_ cell: Int, _ requirement: DisclosureProblem.Requirement) -> Bool {
    guard let spread = spread[cell] else { return false }
    return spread >= requirement.width - AttackInterval.tolerance
      && (high[cell] ?? 0) >= requirement.upper - AttackInterval.tolerance
  }
}
