internal import RegionalStatistics
internal import Workbook

/// The series of a chart in a workbook, with the labels beside their points.
struct ChartSeriesLayout {
  private let selection: ChartSelection
  private let chart: TemplateChart
  private let grid: TableGrid
  private let text: TableText
  private let theme: Theme
  /// The chart without its series.
  private let frame: Chart

  init(
    _ selection: ChartSelection, _ chart: TemplateChart, grid: TableGrid, text: TableText,
    theme: Theme, frame: Chart
  ) {
    self.selection = selection
    self.chart = chart
    self.grid = grid
    self.text = text
    self.theme = theme
    self.frame = frame
  }

  var series: [ChartSeries] {
    switch chart.kind {
    case .line, .slope: lines
    case .bar, .column, .pyramid: columns
    case .stacked: chart.bars == .rows ? columns : rows
    case .scatter: points
    }
  }

  /// One series needs no legend, nor do lines that have their names at their ends.
  var needsLegend: Bool {
    switch chart.kind {
    case .scatter: false
    case .line, .slope: selection.rows.count > 1 && endLabels == nil
    case .bar, .column, .pyramid: selection.columns.count > 1
    case .stacked: true
    }
  }

  var roomRight: Double? {
    if chart.kind == .scatter { return PointNames(selection, frame, text.language).roomRight }
    guard selection.rows.count > 1, chart.hasLines, let endLabels else { return nil }
    return Self.room(for: endLabels) / Double(frame.width)
  }

  /// Bars with more rows than this have no values beside them.
  private static let mostBars = 30

  // MARK: Lines

  private var lines: [ChartSeries] {
    let gaps = selection.gaps(chart.breaks)
    let last = selection.columns.count - 1 + gaps.count
    return selection.rows.enumerated().map { index, row in
      var labels = ChartSeries.Labels.none
      if selection.rows.count == 1 { labels = .allValues }
      if selection.rows.count > 1, let name = endLabels?[index] { labels = .texts([last: name]) }
      return ChartSeries(
        name: selection.label(row, text.language), sheet: grid.sheet,
        categories: categories(gaps), values: interrupted(row: row, gaps),
        color: color(index), pattern: index, labels: labels,
        labelFormat: format(selection.columns[0]), labelColor: theme.body.color)
    }
  }

  /// The cells of a row with a blank one before each place where definitions change.
  private func interrupted(row: Int, _ gaps: Set<Int>) -> [CellRange] {
    let starts = [0] + gaps.sorted() + [selection.columns.count]
    let parts = zip(starts, starts.dropFirst()).map { Array(selection.columns[$0..<$1]) }
    return Array(
      parts.map { grid.areas(row: row, columns: $0) }.joined(separator: [grid.blank]))
  }

  /// The headers, one by one beside blank cells: LibreOffice takes longer areas for levels of categories.
  private func categories(_ gaps: Set<Int>) -> [CellRange] {
    guard !gaps.isEmpty else { return grid.headers(columns: selection.columns) }
    return selection.columns.enumerated().flatMap { place, column in
      (gaps.contains(place) ? [grid.blank] : []) + grid.headers(columns: [column])
    }
  }

  /// The names of the lines where they end, unless two would touch or one is too long.
  private var endLabels: [String]? {
    guard let last = selection.columns.last else { return nil }
    let names = selection.rows.map { row in
      let name = selection.label(row, text.language)
      return chart.kind == .slope ? "\(name) \(text.cell(row, last))" : name
    }
    let ends = selection.rows.map { selection.number($0, last) }.sorted()
    let scale = AxisScale(selection.numbers)
    let steps = zip(ends, ends.dropFirst()).map { scale.fraction($1) - scale.fraction($0) }
    let fits = Self.room(for: names) <= Double(frame.width) * 0.38
    return fits && steps.allSatisfy { $0 >= Self.labelHeight } ? names : nil
  }

  /// The part of the plot's height that a label takes.
  private static let labelHeight = 0.07

  private static func room(for names: [String]) -> Double {
    (names.map { TextWidth.pixels($0, size: 9) }.max() ?? 0) + 24
  }

  // MARK: Bars

  /// A series per column, with a bar per row.
  private var columns: [ChartSeries] {
    selection.columns.enumerated().map { index, column in
      ChartSeries(
        name: selection.table.columns[column].label[text.language], sheet: grid.sheet,
        categories: grid.labels(rows: selection.rows),
        values: grid.areas(rows: selection.rows, column: column), color: color(index),
        // Inside of parts stand numbers, which patterns would make hard to read.
        pattern: chart.kind == .stacked ? 0 : index,
        labels: barLabels(
          selection.rows.map { row in (selection.number(row, column), sum(row: row)) }),
        labelFormat: format(column),
        labelColor: labelColor(index))
    }
  }

  /// A series per row, with a bar per column.
  private var rows: [ChartSeries] {
    selection.rows.enumerated().map { index, row in
      ChartSeries(
        name: selection.label(row, text.language), sheet: grid.sheet,
        categories: grid.headers(columns: selection.columns),
        values: grid.areas(row: row, columns: selection.columns), color: color(index),
        labels: barLabels(
          selection.columns.map { column in (selection.number(row, column), sum(column: column)) }),
        labelFormat: format(selection.columns[0]),
        labelColor: labelColor(index))
    }
  }

  /// Values beside bars that are not too many, and in parts that have room for them.
  private func barLabels(_ parts: [(number: Double, whole: Double)]) -> ChartSeries.Labels {
    switch chart.kind {
    case .stacked:
      let small = parts.indices.filter { parts[$0].number < parts[$0].whole * 0.07 }
      return parts.count <= Self.mostBars ? .values(hidden: Set(small)) : .none
    case .column: return columnWidth >= widestValue ? .allValues : .none
    case .bar where barHeight < Self.labelPixels: return .none
    default: return parts.count <= Self.mostBars ? .allValues : .none
    }
  }

  /// Pixels from one bar to the next; between groups stays 60% of one free.
  private var barHeight: Double {
    let columns = Double(selection.columns.count)
    return Double(frame.height - 135) / Double(selection.rows.count)
      / (columns > 1 ? columns + 0.6 : 1)
  }

  /// Pixels from one column to the next.
  private var columnWidth: Double {
    Double(frame.width) * 0.88 / Double(selection.rows.count)
      / (Double(selection.columns.count) + 0.6)
  }

  private var widestValue: Double {
    selection.rows.flatMap { row in
      selection.columns.map { TextWidth.pixels(text.cell(row, $0), size: 9) }
    }.max() ?? 0
  }

  /// Pixels that a label needs to cover no other.
  private static let labelPixels = 11.0

  /// Labels have the decimals of the table; axes need fewer.
  private func format(_ column: Int) -> String {
    selection.table.columns[column].format.excelFormat
  }

  private func sum(row: Int) -> Double {
    selection.columns.reduce(0) { $0 + selection.number(row, $1) }
  }

  private func sum(column: Int) -> Double {
    selection.rows.reduce(0) { $0 + selection.number($1, column) }
  }

  // MARK: Points

  private var points: [ChartSeries] {
    let names = PointNames(selection, frame, text.language).shown
    return [
      ChartSeries(
        name: selection.table.columns[selection.columns[1]].label[text.language],
        sheet: grid.sheet,
        categories: grid.areas(rows: selection.rows, column: selection.columns[0]),
        values: grid.areas(rows: selection.rows, column: selection.columns[1]), color: color(0),
        labels: .texts(names.mapValues(\.name)), labelSides: names.mapValues(\.side),
        labelColor: theme.body.color)
    ]
  }

  // MARK: Colours

  private func color(_ series: Int) -> UInt32 { theme.series[series % theme.series.count] }

  /// Inside of bars whatever is read best on them; beside them as the body text.
  private func labelColor(_ series: Int) -> UInt32 {
    guard chart.kind == .stacked else { return theme.body.color }
    return RGBColor(color(series)).mostLegible(of: [RGBColor(theme.body.color), .white]).value
  }
}
