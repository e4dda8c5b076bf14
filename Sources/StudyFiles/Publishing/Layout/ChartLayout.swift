internal import RegionalStatistics
internal import Workbook

/// Places the charts of a table under it, one below the other.
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

  /// The charts that have something to draw, each whole on a page.
  func placed(in flow: inout PageFlow) -> [Chart] {
    var charts: [Chart] = []
    for template in published.charts {
      guard var chart = chart(template) else { continue }
      chart.anchor = CellAddress(row: flow.place(height: chart.height), column: 0)
      charts.append(chart)
    }
    return charts
  }

  private func chart(_ template: TemplateChart) -> Chart? {
    let selection = ChartSelection(published.table, template)
    guard !selection.isEmpty else { return nil }
    let width = Int(min(page.width, 760))
    let frame = ChartFrame(selection, template, text)
    var chart = Chart(
      kind: frame.kind, title: template.title[text.language], source: source(width: width),
      series: [], categoryAxis: frame.categoryAxis, valueAxis: frame.valueAxis,
      anchor: CellAddress(row: 0, column: 0), width: width, height: 0,
      alternativeText: ChartDescription(selection, template, text).sentence)
    chart.height = height(template, selection, sourceLines: chart.source.count)
    let series = ChartSeriesLayout(
      selection, template, grid: grid, text: text, theme: theme, frame: chart)
    chart.series = series.series
    chart.showsLegend = series.needsLegend
    chart.roomRight = series.roomRight
    return chart
  }

  private func source(width: Int) -> [String] {
    TextWidth.lines(text.sourceLine, pixels: Double(width) * 0.75, size: 9)
  }

  private func height(
    _ template: TemplateChart, _ selection: ChartSelection, sourceLines: Int
  ) -> Int {
    let wanted: Int
    switch template.kind {
    case .bar: wanted = 135 + selection.rows.count * (8 + 11 * selection.columns.count)
    case .pyramid: wanted = 150 + selection.rows.count * 18
    case .stacked:
      let bars = template.bars == .rows ? selection.rows.count : selection.columns.count
      wanted = 160 + bars * 30
    case .scatter, .slope: wanted = 400
    case .line, .column: wanted = 340
    }
    return min(wanted + 13 * sourceLines, Int(page.height) - 80)
  }
}
