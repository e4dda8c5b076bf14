internal import RegionalStatistics
internal import Workbook

/// Places the charts of a table under it, one below the other.
struct ChartLayout {
  let published: PublishedTable
  let grid: TableGrid
  let text: TableText
  let theme: Theme

  /// Pixels of a row without a height of its own.
  private static let rowPixels = 20.0

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

  /// The charts that have something to draw, each whole on a page, and the rows where pages start.
  func placed(below sheet: Sheet) -> (charts: [Chart], pageBreaks: [Int]) {
    var row = grid.lastRow + 2
    var used = height(of: 0..<row, sheet)
    var charts: [Chart] = []
    var pageBreaks: [Int] = []
    for template in published.charts {
      guard let chart = chart(template, at: CellAddress(row: row, column: 0)) else { continue }
      // Pages after the first repeat the header row of the table.
      let header = height(of: grid.headerRow..<grid.headerRow + 1, sheet)
      if used + Double(chart.height) > page.height {
        pageBreaks.append(row)
        used = header
      }
      charts.append(chart)
      let rows = Int((Double(chart.height) / Self.rowPixels).rounded(.up)) + 1
      used += Double(rows) * Self.rowPixels
      row += rows
    }
    return (charts, pageBreaks)
  }

  private func height(of rows: Range<Int>, _ sheet: Sheet) -> Double {
    rows.reduce(0) { sum, row in
      sum + (sheet.rowHeights[row].map { $0 * 96 / 72 } ?? Self.rowPixels)
    }
  }

  private func chart(_ template: TemplateChart, at anchor: CellAddress) -> Chart? {
    let selection = ChartSelection(published.table, template)
    guard !selection.isEmpty else { return nil }
    let width = Int(min(page.width, 760))
    let series = ChartSeriesLayout(
      selection, template, grid: grid, text: text, theme: theme, width: width)
    let frame = ChartFrame(selection, template, text)
    return Chart(
      kind: frame.kind, title: template.title[text.language],
      subtitle: text.sourceLine(limit: 200), series: series.series,
      categoryAxis: frame.categoryAxis, valueAxis: frame.valueAxis, anchor: anchor, width: width,
      height: height(template, selection),
      alternativeText: ChartDescription(selection, template, text).sentence,
      showsLegend: series.needsLegend, roomRight: series.roomRight)
  }

  private func height(_ template: TemplateChart, _ selection: ChartSelection) -> Int {
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
    return min(wanted, Int(page.height) - 80)
  }
}
