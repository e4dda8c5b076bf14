internal import RegionalStatistics
internal import Workbook

/// Lays out one table on one sheet: title, what it shows, source, symbols, the table, its charts.
struct TableSheet {
  let published: PublishedTable
  let language: Language
  let theme: Theme
  /// The texts above the table, one per row.
  private let preamble: [String]
  /// Pixels that a line of text above the table may take.
  private let room: Double
  private let widths: [Double]
  let grid: TableGrid

  init(_ published: PublishedTable, language: Language, theme: Theme) {
    self.published = published
    self.language = language
    self.theme = theme
    let text = TableText(published, language: language)
    widths = TableWidths(text, theme: theme).widths
    let room = max(PageRoom(widths: widths).tableWidth, 620)
    let title = TextWidth.lines(text.title, pixels: room, size: theme.title.size, isBold: true)
    preamble = text.preamble.flatMap {
      TextWidth.lines($0, pixels: room, size: theme.note.size)
    }
    self.room = room
    grid = TableGrid(
      sheet: published.sheet[language], headerRow: title.count + preamble.count,
      table: published.table)
  }

  /// The sheet, with formulas that refer to cells of other sheets too.
  func build(_ formulas: FormulaText, styles: StyleSheet) -> (Sheet, StyleSheet) {
    let text = TableText(published, language: language)
    var builder = SheetBuilder(name: grid.sheet, styles: styles)
    builder.addTitle(text.title, pixels: room, theme.title)
    for line in preamble { builder.addLine(line, theme.note) }
    addHeader(text.headers, to: &builder)
    let heights = RowHeights(texts: rowTexts(text), widths: widths, theme: theme)
    let above = builder.sheet.rowHeights.values.reduce(0, +) + Double(preamble.count) * 15
    let air = heights.air(above: above, page: PageRoom(widths: widths))
    for row in published.table.rows.indices {
      addRow(row, text, formulas, to: &builder)
      builder.setLines(heights.lines[row], size: theme.size, air: air)
    }
    builder.update { sheet in
      sheet.columnWidths = widths
      if let heat = HeatSelection(published) { sheet.colorScales = [theme.colorScale(heat, grid)] }
      if let trend = TrendLayout(published) {
        sheet.columnWidths.append(TrendLayout.width)
        sheet.sparklines = trend.sparklines(grid)
        sheet.sparklineColor = theme.series[0]
      }
      sheet.frozenAt = CellAddress(row: grid.firstBodyRow, column: grid.stubColumns)
      sheet.tables = [table(text)]
      let page = PageRoom(widths: widths)
      let charts = ChartLayout(published, grid: grid, text: text, theme: theme, page: page)
        .placed(below: sheet)
      sheet.charts = charts.charts
      sheet.print = PrintSetup(
        isLandscape: page.isLandscape, repeatedRows: grid.headerRow...grid.headerRow,
        footerLeft: grid.sheet, footerRight: Wording.page[language],
        pageBreaks: charts.pageBreaks)
    }
    return builder.finish()
  }

  private func addHeader(_ headers: [String], to builder: inout SheetBuilder) {
    let trend = TrendLayout(published).map {
      [(CellContent.text($0.heading[language]), theme.header(isNumeric: false, indent: 1))]
    }
    builder.addRow(
      headers.enumerated().map { index, header in
        let column = index - grid.stubColumns
        let isNumeric = column >= 0 && published.table.columns[column].format != .text
        let isIndented = column >= 0 && !isNumeric
        return (.text(header), theme.header(isNumeric: isNumeric, indent: isIndented ? 1 : 0))
      } + (trend ?? []))
    let lines = RowHeights(texts: [headers], widths: widths, theme: theme, isBold: true).lines[0]
    builder.setLines(lines, size: theme.size, air: 6)
  }

  private func addRow(
    _ row: Int, _ text: TableText, _ formulas: FormulaText, to builder: inout SheetBuilder
  ) {
    let role = published.table.rows[row].role
    let labels = text.labels(row).map { (CellContent.text($0), theme.label(role)) }
    let cells = published.table.columns.indices.map { column in
      let style = theme.number(published.table.columns[column].format, role)
      return (content(row, column, formulas), style)
    }
    builder.addRow(labels + cells)
  }

  private func rowTexts(_ text: TableText) -> [[String]] {
    let labels = text.labels
    return published.table.rows.indices.map { labels[$0] + text.texts($0) }
  }

  private func content(_ row: Int, _ column: Int, _ formulas: FormulaText) -> CellContent {
    let cell = published.table.cells[row][column]
    switch cell.value {
    case .missing(let reason): return .text("[\(reason.rawValue)]")
    case .text(let text, _): return .text(text[language])
    case .number(let value):
      let factor = published.table.columns[column].format.displayFactor
      let own = CellLocations.Location(
        sheet: grid.sheet, address: grid.address(row: row, column: column))
      guard let formula = formulas.formula(of: cell, at: own, displayFactor: factor) else {
        return .number(value * factor)
      }
      return .formula(formula, result: .number(value * factor))
    }
  }

  private func table(_ text: TableText) -> TableRange {
    TableRange(
      name: TableName.name(for: published.table.id), range: grid.range, headers: text.headers,
      hasTotalRow: false, alternativeText: text.caption)
  }
}
