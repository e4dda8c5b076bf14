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
  /// How many rows have bars too short to be among the ones drawn.
  let shorter: Int

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
    let rows = known.filter { !zeros.contains($0) }
    let most = chart.kind == .bar && chart.rows.isEmpty ? Self.mostRows(wanted.count) : rows.count
    self.rows = Self.longest(most, of: rows) { row in
      wanted.compactMap { table.cells[row][$0].number?.magnitude }.max() ?? 0
    }
    shorter = rows.count - self.rows.count
    omitted = body.filter { row in wanted.contains { table.cells[row][$0].number == nil } }
  }

  /// Bars of more rows than this, beside each other in so many columns, can't be told apart on one page.
  private static func mostRows(_ columns: Int) -> Int { columns == 1 ? 45 : 30 }

  /// The rows with the longest bars, in the order of the table.
  private static func longest(
    _ count: Int, of rows: [Int], length: (Int) -> Double
  ) -> [Int] {
    guard rows.count > count else { return rows }
    let ranked = rows.sorted { (length($0), $1) > (length($1), $0) }
    return ranked.prefix(count).sorted()
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

  /// How many rows are drawn, and of how many, for a sentence about that.
  var drawnOfAll: [String: LocalizedText] {
    [
      "{count}": LocalizedText(all: "\(rows.count)"),
      "{all}": LocalizedText(all: "\(rows.count + shorter)"),
    ]
  }

  /// The header of a column without its unit, as in a sentence.
  func name(column: Int, _ language: Language) -> String {
    let header = table.columns[column].label[language]
    guard header.hasSuffix(")"), let unit = header.lastIndex(of: "("), unit > header.startIndex
    else { return header }
    let name = header[..<unit]
    return String(name.last == " " ? name.dropLast() : name)
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
