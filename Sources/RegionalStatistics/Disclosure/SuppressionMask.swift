/// Lays a plan over tables.
struct SuppressionMask {
  private var reasons: [Statistic: SuppressionReason] = [:]
  private var intervals: [Statistic: AttackInterval] = [:]
  let impliedCounts: Int

  init(plan: SuppressionPlan, statistics: [Statistic]) {
    let problem = plan.problem
    for cell in plan.hidden where problem.cells[cell].standing == .published {
      reasons[statistics[cell]] = problem.cells[cell].requirement?.reason ?? .secondary
      intervals[statistics[cell]] = plan.intervals[cell]
    }
    impliedCounts = problem.cells.count { $0.standing == .implied && $0.requirement != nil }
  }

  /// The counts that it hides.
  var hidden: Set<Statistic> { Set(reasons.keys) }

  /// The mask with some counts shown.
  func showing(_ shown: Set<Statistic>) -> SuppressionMask {
    var mask = self
    mask.reasons = reasons.filter { !shown.contains($0.key) }
    return mask
  }

  /// The cells of a table that the plan hides.
  ///
  /// - Parameter place: the place of the table among all tables.
  func hiddenCells(of table: StatisticalTable, at place: Int) -> [ProtectedTables.HiddenCell] {
    var hidden: [ProtectedTables.HiddenCell] = []
    for (row, cells) in zip(table.rows, table.cells) {
      for (column, cell) in zip(table.columns, cells) where isHidden(cell) {
        guard let expression = cell.expression else { continue }
        var found = ProtectedTables.HiddenCell(
          table: table.id, place: place, row: row.id, column: column.id, reason: .derived)
        if case .statistic(let statistic) = expression {
          found.reason = reasons[statistic] ?? .derived
          found.interval = intervals[statistic]
        }
        hidden.append(found)
      }
    }
    return hidden
  }

  /// The table with hidden cells empty; totals over hidden parts are no longer sums of their cells.
  func masked(_ table: StatisticalTable) -> StatisticalTable {
    var table = table
    for row in table.cells.indices {
      for column in table.cells[row].indices {
        let cell = table.cells[row][column]
        if isHidden(cell) { table.cells[row][column].value = .missing(.suppressed) }
        if cell.parts.contains(where: dependsOnHidden) || isHidden(cell) {
          table.cells[row][column].parts = []
        }
      }
    }
    return table
  }

  private func isHidden(_ cell: TableCell) -> Bool {
    if case .missing(.notAvailable) = cell.value { return false }
    return cell.expression.map(dependsOnHidden) ?? false
  }

  private func dependsOnHidden(_ expression: Expression) -> Bool {
    expression.disclosedStatistics.contains { reasons[$0] != nil }
  }
}
