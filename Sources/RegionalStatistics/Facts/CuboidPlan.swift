/// The sums that the tables of a publication need from one body of facts.
///
/// All tables are planned together: the facts are read once, whatever the number of tables. The plan
/// holds no data, so a source may just as well answer it with GROUP BY queries.
public struct CuboidPlan: Hashable, Sendable {
  /// The body of facts.
  public let facts: FactsID
  /// The sets of dimensions to sum by, each sorted, none inside another.
  public let groupings: [[DimensionID]]

  /// Plans the cuboids for the sets of dimensions that tables ask for.
  ///
  /// A set inside another needs no cuboid of its own: its sums are roll-ups of the larger one.
  public init(facts: FactsID, needed: [[DimensionID]]) {
    self.facts = facts
    let sets = Set(needed.map { Set($0) })
    groupings = sets.filter { set in !sets.contains { $0.isStrictSuperset(of: set) } }
      .map { $0.sorted() }
      .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
  }
}
