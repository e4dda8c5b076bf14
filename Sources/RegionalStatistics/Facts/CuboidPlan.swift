/// The sums that the tables of a publication need from one body of facts.
///
/// All tables are planned together: the facts are read once, whatever the number of tables. The plan
/// holds no data, so a source may just as well answer it with GROUP BY queries.
public struct CuboidPlan: Hashable, Sendable {
  /// The body of facts.
  public let facts: FactsID
  /// What to sum by; none can be summed up from another.
  public let needed: [Grouping]

  /// The sets of dimensions to sum by, each sorted.
  public var groupings: [[DimensionID]] { needed.map(\.dimensions) }

  /// Plans the cuboids for the sets of dimensions that tables ask for, with every category.
  public init(facts: FactsID, needed: [[DimensionID]]) {
    self.init(facts: facts, groupings: needed.map { Grouping($0) })
  }

  /// Plans the cuboids for the groupings that tables ask for.
  ///
  /// A grouping by some of the dimensions of another needs no cuboid of its own, if the other is as
  /// fine: its sums are roll-ups.
  public init(facts: FactsID, groupings: [Grouping]) {
    self.facts = facts
    var kept: [Grouping] = []
    let ordered = Set(groupings).map { (grouping: $0, order: $0.order) }.sorted(by: Self.isLarger)
    for (grouping, _) in ordered {
      let takers = kept.indices.filter { kept[$0].taking(grouping) != nil }
      if let taker = takers.min(by: { kept[$0].fineness < kept[$1].fineness }),
        let both = kept[taker].taking(grouping)
      {
        kept[taker] = both
      } else if let (partner, both) = Self.joined(grouping, kept) {
        kept[partner] = both
      } else {
        kept.append(grouping)
      }
    }
    self.needed = kept.reversed()
  }

  /// The first of some groupings that nearly asks for the same as another one, and both in one: to sum
  /// by few more combinations costs less than to sum twice.
  private static func joined(_ grouping: Grouping, _ kept: [Grouping]) -> (Int, Grouping)? {
    for (number, other) in kept.enumerated() {
      if let both = other.joining(grouping) { return (number, both) }
    }
    return nil
  }

  /// Larger sets first, and finer ones among sets of the same dimensions.
  private static func isLarger(
    _ one: (grouping: Grouping, order: [String]), _ other: (grouping: Grouping, order: [String])
  ) -> Bool {
    let (left, right) = (one.grouping, other.grouping)
    if left.dimensions.count != right.dimensions.count {
      return left.dimensions.count > right.dimensions.count
    }
    if left.dimensions != right.dimensions {
      return right.dimensions.lexicographicallyPrecedes(left.dimensions)
    }
    return left.fineness == right.fineness
      ? one.order.lexicographicallyPrecedes(other.order) : left.fineness > right.fineness
  }
}

extension Grouping {
  /// An order among groupings by the same dimensions that is the same in every run.
  fileprivate var order: [String] {
    grains.map { grain in
      switch grain {
      case .every: ""
      case .between(let selections): Self.text(of: selections)
      case .within(let selections): "within\n" + Self.text(of: selections)
      }
    }
  }

  private static func text(of selections: Set<Selection>) -> String {
    selections.map(text).sorted().joined(separator: "\n")
  }

  private static func text(of selection: Selection) -> String {
    switch selection {
    case .category(let only): "category " + only
    case .anyOf(let some): "any of " + some.joined(separator: ", ")
    case .region(let region, let excluded):
      "region " + ([region] + excluded).joined(separator: " without ")
    case .containing(let texts): "containing " + texts.joined(separator: ", ")
    }
  }
}
