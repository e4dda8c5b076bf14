/// The tables of a publication after disclosure control.
public struct ProtectedTables: Sendable {
  /// The tables, with hidden, rounded or perturbed numbers.
  public var tables: [StatisticalTable]
  /// What was hidden, in the order of the tables.
  public var hidden: [HiddenCell]
  /// Implied counts that needed protection although no table shows them.
  public var impliedCounts: Int
  /// Sums that the numbers of the sources do not satisfy; they were left out of account.
  public var contradictions: Int
  /// Recipients who can't be shown their own small numbers, since they could undo what is hidden of
  /// others with them.
  public var refusedRecipients: Set<String> = []

  /// Tables with what was done to them.
  public init(
    tables: [StatisticalTable], hidden: [HiddenCell], impliedCounts: Int, contradictions: Int
  ) {
    self.tables = tables
    self.hidden = hidden
    self.impliedCounts = impliedCounts
    self.contradictions = contradictions
  }

  /// A cell that is hidden, and why.
  public struct HiddenCell: Hashable, Sendable {
    /// The table.
    public var table: String
    /// The place of the table among all tables: partners have tables of the same name.
    public var place: Int
    /// The row.
    public var row: String
    /// The column.
    public var column: String
    /// Why it is hidden.
    public var reason: SuppressionReason
    /// What can be derived about it; nil for a number that is calculated from hidden ones.
    public var interval: AttackInterval?

    /// Whether its bounds were proved: not when the source hides it, or it follows from hidden ones.
    public var isProtected: Bool { interval != nil }
  }
}
