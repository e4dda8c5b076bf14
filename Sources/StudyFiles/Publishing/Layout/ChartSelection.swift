internal import RegionalStatistics

/// The rows and columns of a table that a chart draws: numbers only, no totals.
struct ChartSelection {
  let table: StatisticalTable
  /// Columns drawn, by position.
  let columns: [Int]
  /// Rows drawn, by position.
  let rows: [Int]
  /// Rows that the chart would draw but for a number that is missing.
  let omitted: [Int]
  /// Rows whose bars would have no length.
  let zeros: [Int]

  init(_ table: StatisticalTable, _ chart: TemplateChart) {
    self.table = table
    let wanted = Self.columns(of: table, chart)
    columns = wanted
    let body = table.rows.indices.filter { row in
      table.rows[row].role == .body
        && (chart.rows.isEmpty || chart.rows.contains(table.rows[row].id))
    }
    let known = body.filter { row in wanted.allSatisfy { table.cells[row][$0].number != nil } }
    let zeros =
      chart.hasBarPerRow
      ? known.filter { row in wanted.allSatisfy { table.cells[row][$0].number == 0 } } : []
    self.zeros = zeros
    rows = known.filter { !zeros.contains($0) }
    omitted = body.filter { row in wanted.contains { table.cells[row][$0].number == nil } }
  }

  private static func columns(of table: StatisticalTable, _ chart: TemplateChart) -> [Int] {
    switch chart.kind {
    case .pyramid, .scatter:
      // The order of the names says which side or axis is meant.
      let columns = chart.columns.compactMap { table.numberColumns(named: [$0]).first }
      return columns.count == 2 ? columns : []
    case .slope:
      let columns = table.numberColumns(named: chart.columns)
      guard let first = columns.first, let last = columns.last, first != last else { return [] }
      return [first, last]
    case .line, .bar, .column, .stacked: return table.numberColumns(named: chart.columns)
    }
  }

  /// Whether there is something to draw.
  var isEmpty: Bool { columns.isEmpty || rows.isEmpty }

  /// The label of a row: of nested rows that of each level.
  func label(_ row: Int, _ language: Language) -> String {
    table.rows[row].labels.map { $0[language] }.joined(separator: ", ")
  }

  func number(_ row: Int, _ column: Int) -> Double { table.cells[row][column].number ?? 0 }

  /// Every number drawn.
  var numbers: [Double] { rows.flatMap { row in columns.map { number(row, $0) } } }

  var hasNegative: Bool { numbers.contains { $0 < 0 } }

  /// Places in `columns` where a line starts anew because definitions changed.
  func gaps(_ breaks: Set<Int>) -> Set<Int> {
    Set(
      columns.indices.dropFirst().filter { place in
        breaks.contains { columns[place - 1] < $0 && $0 <= columns[place] }
      })
  }
}

extension TemplateChart {
  /// Whether each row has a bar of its own, or a group of them.
  fileprivate var hasBarPerRow: Bool {
    switch kind {
    case .bar, .pyramid: true
    case .stacked: bars == .rows
    case .line, .slope, .column, .scatter: false
    }
  }
}

extension TableCell {
  /// The number in the cell, if there is one.
  var number: Double? {
    if case .number(let value) = value { value } else { nil }
  }
}
