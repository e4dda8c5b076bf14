/// Why the tables can't be protected, in terms of the tables.
public struct ProtectionFailure: Error, Hashable, Sendable {
  /// What went wrong.
  public var error: DisclosureError
  /// The cells concerned, as `table, row, column`; at most ten.
  public var cells: [String]

  init(_ error: DisclosureError, _ problem: ProtectionProblem, _ tables: [StatisticalTable]) {
    self.error = error
    guard case .unprotectable(let indices) = error else {
      cells = []
      return
    }
    let wanted = Set(indices.map { problem.statistics[$0] })
    var found: [String] = []
    for table in tables {
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          guard let expression = cell.expression,
            !expression.disclosedStatistics.isDisjoint(with: wanted)
          else { continue }
          found.append("table \(table.id), row \"\(row.id)\", column \"\(column.id)\"")
        }
      }
    }
    // A count that no table shows is named by its population.
    if found.isEmpty { found = wanted.map(\.identity).sorted() }
    cells = Array(found.prefix(10))
  }
}

extension ProtectionFailure: CustomStringConvertible {
  /// One sentence with the cells.
  public var description: String {
    switch error {
    case .unprotectable:
      "The rules can't be met: whatever else is hidden, these cells can be calculated: "
        + cells.joined(separator: "; ") + "."
    case .notRoundable:
      "The counts can't be rounded so that all tables still add up."
    }
  }
}
