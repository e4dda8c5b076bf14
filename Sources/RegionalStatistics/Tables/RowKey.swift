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

  /// The categories that the row stands for.
  var categories: [String] {
    members.flatMap { member -> [String] in
      switch member.selection {
      case .category(let category): [category]
      case .anyOf(let some): some
      case .region: [member.id]
      }
    }
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
