internal import RegionalStatistics
internal import Workbook

/// Places the charts of a table under it, one below the other.
struct ChartLayout {
  let published: PublishedTable
  let grid: TableGrid
  let text: TableText
  let theme: Theme

  private static let rowPixels = 20
  private static let width = 640

  init(_ published: PublishedTable, grid: TableGrid, text: TableText, theme: Theme) {
    self.published = published
    self.grid = grid
    self.text = text
    self.theme = theme
  }

  /// The charts that have something to draw.
  var charts: [Chart] {
    var row = grid.lastRow + 2
    var placed: [Chart] = []
    for template in published.charts {
      let anchor = CellAddress(row: row, column: 0)
      guard let chart = chart(template, at: anchor) else { continue }
      placed.append(chart)
      row += chart.height / Self.rowPixels + 2
    }
    return placed
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
      anchor: anchor, width: Self.width, height: height(template.kind, selection),
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
    guard kind == .bar else { return 340 }
    return 130 + selection.rows.count * (10 + 13 * selection.columns.count)
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
        name: published.table.rows[row].labels[0][text.language], sheet: grid.sheet,
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
