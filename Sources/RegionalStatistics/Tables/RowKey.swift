/// A row of a table while it is being built: a member, or a total, of each axis.
struct RowKey: Hashable {
  var members: [AxisMember] = []
  var dimensions: [DimensionID] = []
  var role = StatisticalTable.Row.Role.body
  /// The axes that this row totals.
  var totals: Set<Int> = []

  func adding(
    _ member: AxisMember, on dimension: DimensionID, role: StatisticalTable.Row.Role = .body
  ) -> RowKey {
    var key = self
    key.members.append(member)
    key.dimensions.append(dimension)
    key.role = role
    return key
  }

  /// The constraints of the row; a total has none on its axis.
  var population: [Constraint] {
    members.indices.filter { !totals.contains($0) }
      .map { Constraint(dimensions[$0], members[$0].selection) }
  }

  /// A measure with that of the row in it, where the row is an indicator.
  func measure(_ measure: MeasureDefinition) -> MeasureDefinition {
    zip(members, dimensions).reduce(measure) { measure, member in
      member.0.measure.map { measure.ofRow($0, without: member.1) } ?? measure
    }
  }

  /// The categories that the row stands for; nil when a region stands among them.
  var categories: [String]? {
    var categories: [String] = []
    for member in members {
      switch member.selection {
      case .category(let category): categories.append(category)
      case .anyOf(let some): categories += some
      case .region, .containing: return nil
      }
    }
    return categories
  }

  /// What rows with equal numbers are ordered by: the Dutch label, which every source has.
  var sortLabel: String { members.map { $0.label?[.nl] ?? $0.id }.joined(separator: "\u{1}") }

  /// The innermost axis that this row totals.
  var totalIndex: Int? { totals.max() }

  var published: StatisticalTable.Row {
    StatisticalTable.Row(
      id: members.map(\.id).joined(separator: "|"),
      labels: members.map { $0.label ?? LocalizedText(all: $0.id) }, role: role,
      population: population)
  }

  /// Whether this row is one of the rows that `total` sums along an axis.
  func isPart(of total: RowKey, at index: Int) -> Bool {
    !totals.contains(index)
      && members.indices.allSatisfy { $0 == index || members[$0] == total.members[$0] }
  }

  /// Ordered rows with those of a group together, and what stands last at its end.
  ///
  /// The groups, which are the members of the outer axes, keep the order that they have in `rows`; groups of
  /// a single row, such as schools with their names, are ordered as these rows are.
  static func grouped(_ ordered: [RowKey], asIn rows: [RowKey], last: [[String]]) -> [RowKey] {
    var places: [[AxisMember: Int]] = last.map { _ in [:] }
    for row in rows {
      for (axis, member) in row.members.enumerated() where places[axis][member] == nil {
        places[axis][member] = places[axis].count
      }
    }
    let areSingle = Set(rows.map { $0.members.dropLast() }).count == rows.count
    func rank(_ row: RowKey) -> [Int] {
      row.members.enumerated().flatMap { axis, member in
        let isOuter = axis < last.count - 1 && !areSingle
        return [last[axis].contains(member.id) ? 1 : 0, isOuter ? places[axis][member] ?? 0 : 0]
      }
    }
    return ordered.enumerated().map { (rank: rank($1) + [$0], row: $1) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.row)
  }

  /// The row that totals all axes at once.
  static func total(along axes: [AxisDefinition], label: LocalizedText) -> RowKey {
    let member = AxisMember(id: "total", label: label, selection: .anyOf([]))
    return RowKey(
      members: axes.map { _ in member }, dimensions: axes.map(\.dimension), role: .total,
      totals: Set(axes.indices))
  }

  /// The rows with a total after each group of rows that differ only on the axis.
  static func addingTotals(to rows: [RowKey], at index: Int, label: LocalizedText) -> [RowKey] {
    var groups: [(prefix: [AxisMember], rows: [RowKey])] = []
    for row in rows {
      let prefix = Array(row.members[..<index])
      if groups.last?.prefix == prefix {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((prefix, [row]))
      }
    }
    return groups.flatMap { group in group.rows + totals(of: group.rows, at: index, label: label) }
  }

  private static func totals(
    of rows: [RowKey], at index: Int, label: LocalizedText
  ) -> [RowKey] {
    var seen: Set<[AxisMember]> = []
    var totals: [RowKey] = []
    for row in rows {
      let suffix = Array(row.members[(index + 1)...])
      guard seen.insert(suffix).inserted else { continue }
      var total = row
      total.members[index] = AxisMember(id: "total", label: label, selection: .anyOf([]))
      total.totals.insert(index)
      total.role = .total
      totals.append(total)
    }
    return totals
  }
}
