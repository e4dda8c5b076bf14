extension TableDefinition {
  /// What the columns show one each of, such as school years: a row for what occurs in other years
  /// only would hold nothing but zeros.
  ///
  /// Nothing where columns look at more than the categories that they list.
  func shown(besides axis: AxisDefinition) -> [Constraint] {
    let axes = columns.compactMap(\.over)
    guard let dimension = axes.first?.dimension, dimension != axis.dimension,
      axes.count == columns.count, axes.allSatisfy({ $0.dimension == dimension }),
      axes.allSatisfy(\.isListOfCategories), columns.allSatisfy(\.measure.looksAtItsCellOnly)
    else { return [] }
    return axes.flatMap { axis in
      (axis.members ?? []).map { Constraint(dimension, $0.selection) }
    }
  }
}

extension AxisDefinition {
  /// Whether it shows categories that it lists and nothing else.
  fileprivate var isListOfCategories: Bool {
    guard let members, total == nil, bands == nil else { return false }
    return members.allSatisfy { member in
      guard case .category = member.selection else { return false }
      return member.dimension == nil && !member.isEachPlace
    }
  }
}

extension MeasureDefinition {
  /// Whether it is zero wherever nothing is counted in the population of the cell.
  fileprivate var looksAtItsCellOnly: Bool {
    switch self {
    case .count, .share(of: .count, in: _): true
    default: false
    }
  }
}
