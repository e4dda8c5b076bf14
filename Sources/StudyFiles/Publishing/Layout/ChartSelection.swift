internal import RegionalStatistics

/// The rows and columns of a table that a chart draws: numbers only, no totals, without a gap.
struct ChartSelection {
  let table: StatisticalTable
  /// Columns drawn, by position.
  let columns: [Int]
  /// Rows drawn, by position.
  let rows: [Int]

  init(_ table: StatisticalTable, _ chart: TemplateChart) {
    self.table = table
    let wanted = table.columns.indices.filter { column in
      let id = table.columns[column]
      return chart.columns.isEmpty || chart.columns.contains(id.id)
        || chart.columns.contains(id.measure)
    }
    columns = wanted
    let body = table.rows.indices.filter { row in
      table.rows[row].role == .body
        && (chart.rows.isEmpty || chart.rows.contains(table.rows[row].id))
        && wanted.allSatisfy { table.cells[row][$0].number != nil }
    }
    rows = chart.kind == .line ? body : Self.firstRun(body)
  }

  /// Bars are drawn from one range of cells, so they stop at the first row that has no numbers.
  private static func firstRun(_ rows: [Int]) -> [Int] {
    guard let first = rows.first else { return [] }
    return zip(rows, first...).prefix { $0 == $1 }.map(\.0)
  }

  var hasNegative: Bool {
    rows.contains { row in columns.contains { (table.cells[row][$0].number ?? 0) < 0 } }
  }
}

extension TableCell {
  /// The number in the cell, if there is one.
  var number: Double? {
    if case .number(let value) = value { value } else { nil }
  }
}
