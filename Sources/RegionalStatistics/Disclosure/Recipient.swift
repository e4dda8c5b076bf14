/// Someone who gets tables of their own, and may see the small numbers that are theirs.
public struct Recipient: Hashable, Sendable {
  /// Name that tells recipients apart.
  public var id: String
  /// The places of the recipient's tables among all tables.
  public var tables: Range<Int>
  /// What belongs to the recipient: counts that lie wholly within it.
  public var dimension: DimensionID
  /// The categories of the dimension that are the recipient's.
  public var categories: Set<String>

  /// Makes a recipient.
  public init(id: String, tables: Range<Int>, dimension: DimensionID, categories: Set<String>) {
    self.id = id
    self.tables = tables
    self.dimension = dimension
    self.categories = categories
  }

  /// Whether a count is about nothing but what belongs to the recipient.
  func owns(_ statistic: Statistic) -> Bool {
    statistic.population.contains { constraint in
      guard constraint.dimension == dimension else { return false }
      switch constraint.selection {
      case .category(let only): return categories.contains(only)
      case .anyOf(let some): return !some.isEmpty && categories.isSuperset(of: some)
      case .region, .containing: return false
      }
    }
  }
}

/// Decides who may see their own small numbers.
///
/// A recipient who knows a hidden number that is their own can calculate with it. They get to see their
/// own numbers only when every small number of others stays as uncertain as the rules ask.
struct OwnNumbers {
  let plan: SuppressionPlan
  let statistics: [Statistic]
  /// What nobody sees, though it lies wholly within what is theirs.
  let withheld: Set<Statistic>
  let solver: any LinearSolver

  /// The most hidden numbers that may hang together for a proof; with more the answer is no.
  private static let limit = 1_000

  /// The masks of the tables of those who may see their own numbers, by the place of the table, and
  /// those who may not.
  func masks(
    of recipients: [Recipient], from everyone: SuppressionMask
  ) -> (masks: [Int: SuppressionMask], refused: Set<String>) {
    var masks: [Int: SuppressionMask] = [:]
    var refused: Set<String> = []
    guard !recipients.isEmpty else { return (masks, refused) }
    let pieces = AttackModel(plan.problem, hidden: plan.hidden).pieces.map { Set($0.cells) }
    for recipient in recipients {
      let own = plan.hidden.filter {
        plan.problem.cells[$0].standing == .published && recipient.owns(statistics[$0])
          && !withheld.contains(statistics[$0])
      }
      if own.isEmpty { continue }
      guard isSafe(to: own, in: pieces.filter { !$0.isDisjoint(with: own) }) else {
        refused.insert(recipient.id)
        continue
      }
      let mask = everyone.showing(Set(own.map { statistics[$0] }))
      for table in recipient.tables { masks[table] = mask }
    }
    return (masks, refused)
  }

  /// Whether who knows their own numbers learns too little about the others.
  private func isSafe(to own: Set<Int>, in pieces: [Set<Int>]) -> Bool {
    let audit = DisclosureAudit(plan.problem, solver: solver)
    return pieces.allSatisfy { piece in
      guard piece.count <= Self.limit else { return false }
      let others = piece.subtracting(own)
      return audit.intervals(hidden: others).allSatisfy { cell, interval in
        plan.problem.cells[cell].requirement.map(interval.satisfies) ?? true
      }
    }
  }
}
