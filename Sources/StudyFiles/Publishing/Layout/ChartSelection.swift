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
    let chosen = table.columns.indices.filter { Self.isDrawn(table.columns[$0], chart) }
    let wanted = chart.kind == .line ? Self.firstRun(chosen) : chosen
    columns = wanted
    let body = table.rows.indices.filter { row in
      table.rows[row].role == .body
        && (chart.rows.isEmpty || chart.rows.contains(table.rows[row].id))
        && wanted.allSatisfy { table.cells[row][$0].number != nil }
    }
    rows = chart.kind == .line ? body : Self.firstRun(body)
  }

  /// Columns of numbers that the chart names, or all but totals when it names none.
  private static func isDrawn(
    _ column: StatisticalTable.Column, _ chart: TemplateChart
  ) -> Bool {
    guard column.format != .text else { return false }
    if chart.columns.contains(column.id) { return true }
    let isTotal = column.id == "total" && column.measure != column.id
    return !isTotal && (chart.columns.isEmpty || chart.columns.contains(column.measure))
  }

  /// The places before the first gap.
  ///
  /// Bars over rows, and lines over columns, are drawn from one range of cells; it stops where a row
  /// has no numbers or a column is not drawn.
  private static func firstRun(_ places: [Int]) -> [Int] {
    guard let first = places.first else { return [] }
    return zip(places, first...).prefix { $0 == $1 }.map(\.0)
  }

  /// The label of a row: of nested rows that of each level.
  func label(_ row: Int, _ language: Language) -> String {
    table.rows[row].labels.map { $0[language] }.joined(separator: ", ")
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
