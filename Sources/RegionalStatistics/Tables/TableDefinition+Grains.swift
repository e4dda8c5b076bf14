extension TableDefinition {
  /// What some facts must be summed by for this table, no finer than it shows.
  public func needed(of body: FactsID) -> [Grouping] {
    guard tellsWhatItShows else { return groupings(of: body).map { Grouping($0) } }
    let grains = grains
    return groupings(of: body).map { dimensions in
      Grouping(
        Dictionary(uniqueKeysWithValues: dimensions.map { ($0, grains[$0] ?? .every) }))
    }
  }

  /// Whether its own conditions are all that its numbers are summed by: it has no measures or axes that
  /// look at each school, place or programme by itself.
  private var tellsWhatItShows: Bool {
    let axes = rows + columns.compactMap(\.over)
    return derived.isEmpty && columns.allSatisfy { !$0.measure.looksAtUnits }
      && axes.allSatisfy { axis in
        axis.bands == nil
          && (axis.members ?? []).allSatisfy {
            $0.measure == nil && !$0.isEachPlace && $0.dimension == nil
          }
      }
  }

  /// How finely each dimension must be told apart.
  ///
  /// An axis that lists whatever occurs tells every category apart; so does one of which the top is
  /// shown, since it isn't known before which rows the others are. A measure of earlier years looks
  /// at years that nobody lists.
  private var grains: [DimensionID: Grain] {
    let axes = rows + columns.compactMap(\.over)
    let listed = axes.flatMap { axis in
      (axis.members ?? []).map { Constraint(axis.dimension, $0.selection) }
    }
    let constraints =
      filter + listed + columns.flatMap { $0.constraints + $0.measure.constraints }
    var grains = Dictionary(grouping: constraints, by: \.dimension).mapValues {
      Grain.between(Set($0.map(\.selection)))
    }
    // What the whole table is about, every number of it is about.
    for dimension in filter.map(\.dimension) {
      if case .between(let selections) = grains[dimension] {
        grains[dimension] = .within(selections)
      }
    }
    for axis in axes where axis.members == nil { grains[axis.dimension] = .every }
    for axis in rows where top != nil { grains[axis.dimension] = .every }
    if columns.contains(where: \.measure.isLagged) { grains["school-year"] = .every }
    return grains
  }
}
