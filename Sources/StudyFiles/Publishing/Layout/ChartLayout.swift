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
    guard !selection.columns.isEmpty, !selection.rows.isEmpty else { return nil }
    let isLine = template.kind == .line
    let series = isLine ? lines(selection) : groups(selection)
    let format = published.table.columns[selection.columns[0]].format
    return Chart(
      kind: kind(template.kind), title: template.title[text.language], series: series,
      categoryAxis: ChartAxis(
        title: template.categoryAxis[text.language], isReversed: template.kind == .bar),
      valueAxis: ChartAxis(
        title: template.valueAxis[text.language], numberFormat: axisFormat(format),
        minimum: isLine || !selection.hasNegative ? 0 : nil),
      anchor: anchor, width: Int(min(page.width, 760)), height: height(template.kind, selection),
      alternativeText: ChartDescription(selection, template, text).sentence,
      showsValues: isLine ? selection.rows.count == 1 : selection.rows.count <= 15,
      showsLegend: series.count > 1)
  }

  private func kind(_ kind: TemplateChart.Kind) -> Chart.Kind {
    switch kind {
    case .line: .line
    case .bar: .bar
    case .column: .column
    }
  }

  private func height(_ kind: TemplateChart.Kind, _ selection: ChartSelection) -> Int {
    guard kind == .bar else { return 320 }
    let wanted = 120 + selection.rows.count * (8 + 11 * selection.columns.count)
    return min(wanted, Int(page.height) - 80)
  }

  /// Axis labels need no decimals where the numbers are whole percents.
  private func axisFormat(_ format: NumberKind) -> String {
    switch format {
    case .percent, .signedPercent: "0%"
    default: format.excelFormat
    }
  }

  /// One line per row, over the columns.
  private func lines(_ selection: ChartSelection) -> [ChartSeries] {
    let first = selection.columns[0]
    let last = selection.columns[selection.columns.count - 1]
    let categories = CellRange(
      CellAddress(row: grid.headerRow, column: grid.stubColumns + first),
      CellAddress(row: grid.headerRow, column: grid.stubColumns + last))
    return selection.rows.enumerated().map { index, row in
      ChartSeries(
        name: selection.label(row, text.language), sheet: grid.sheet,
        categories: categories,
        values: CellRange(
          grid.address(row: row, column: first), grid.address(row: row, column: last)),
        color: theme.series[index % theme.series.count], isDashed: index % 2 == 1)
    }
  }

  /// One bar per row, grouped by column.
  private func groups(_ selection: ChartSelection) -> [ChartSeries] {
    let first = grid.firstBodyRow + selection.rows[0]
    let last = grid.firstBodyRow + selection.rows[selection.rows.count - 1]
    let categories = CellRange(
      CellAddress(row: first, column: 0), CellAddress(row: last, column: 0))
    return selection.columns.enumerated().map { index, column in
      ChartSeries(
        name: published.table.columns[column].label[text.language], sheet: grid.sheet,
        categories: categories,
        values: CellRange(
          CellAddress(row: first, column: grid.stubColumns + column),
          CellAddress(row: last, column: grid.stubColumns + column)),
        color: theme.series[index % theme.series.count])
    }
  }
}
