internal import RegionalStatistics
internal import Workbook

/// The charts of a table, which are still to be placed.
struct ChartLayout {
  let published: PublishedTable
  let grid: TableGrid
  let text: TableText
  let theme: Theme

  let page: PageRoom

  init(
    _ published: PublishedTable, grid: TableGrid, text: TableText, theme: Theme, page: PageRoom
  ) {
    self.published = published
    self.grid = grid
    self.text = text
    self.theme = theme
    self.page = page
  }

  /// The charts that have something to draw, none higher than a page.
  func charts(_ size: ChartSize) -> [Chart] {
    published.charts.compactMap { chart($0, size) }
  }

  private func chart(_ template: TemplateChart, _ size: ChartSize) -> Chart? {
    let selection = ChartSelection(published.table, template)
    guard !selection.isEmpty else { return nil }
    let width = Int(min(page.width, widest(template, selection, size)))
    let frame = ChartFrame(selection, template, text)
    var chart = Chart(
      kind: frame.kind, title: text.title(of: template, selection), source: source(width: width),
      series: [], categoryAxis: frame.categoryAxis, valueAxis: frame.valueAxis,
      anchor: CellAddress(row: 0, column: 0), width: width, height: 0,
      alternativeText: ChartDescription(selection, template, text).sentence)
    let wanted = height(template, selection) * size.factor(template.kind)
    chart.height = min(Int(wanted) + 13 * chart.source.count, Int(page.height) - 80)
    let series = ChartSeriesLayout(
      selection, template, grid: grid, text: text, theme: theme, frame: chart)
    chart.series = series.series
    chart.showsLegend = series.needsLegend
    chart.roomRight = series.roomRight
    return chart
  }

  /// Pixels of the widest chart: columns are wide enough for the labels below them.
  private func widest(
    _ template: TemplateChart, _ selection: ChartSelection, _ size: ChartSize
  ) -> Double {
    guard template.kind == .column, size == .usual || size == .compact else { return size.widest }
    let labels = selection.rows.map {
      TextWidth.pixels(selection.label($0, text.language), size: 9)
    }
    let words = (labels.max() ?? 0) + 14
    return max(size.widest, min(words, 70) * Double(selection.rows.count) / 0.88)
  }

  private func source(width: Int) -> [String] {
    TextWidth.lines(text.sourceLine, pixels: Double(width) * 0.75, size: 9)
  }

  /// Pixels that show a chart well, without its source.
  private func height(_ template: TemplateChart, _ selection: ChartSelection) -> Double {
    let rows = Double(selection.rows.count)
    let columns = Double(selection.columns.count)
    return switch template.kind {
    case .bar: 135 + rows * (8 + 11 * columns)
    case .pyramid: 150 + rows * 18
    case .stacked: 160 + (template.bars == .rows ? rows : columns) * 30
    case .scatter, .slope: 400
    case .line, .column: 340
    }
  }
}
