internal import RegionalStatistics
internal import Workbook

/// Lays out one table on one sheet: title, what it shows, source, symbols, the table, its charts.
struct TableSheet {
  let published: PublishedTable
  let language: Language
  let theme: Theme
  /// The texts above the table, one per row.
  private let preamble: [String]
  private let widths: [Double]
  let grid: TableGrid

  init(_ published: PublishedTable, language: Language, theme: Theme) {
    self.published = published
    self.language = language
    self.theme = theme
    let text = TableText(published, language: language)
    widths = TableWidths(text, theme: theme).widths
    let room = max(widths.reduce(0) { $0 + TextWidth.pixels(columnWidth: $1) }, 560)
    preamble = text.preamble.flatMap { TextWidth.lines($0, pixels: room, size: theme.size) }
    grid = TableGrid(
      sheet: published.sheet[language], headerRow: 1 + preamble.count, table: published.table)
  }

  /// The sheet, with formulas that refer to cells of other sheets too.
  func build(_ formulas: FormulaText, styles: StyleSheet) -> (Sheet, StyleSheet) {
    let text = TableText(published, language: language)
    var builder = SheetBuilder(name: grid.sheet, styles: styles)
    builder.addLine(text.title, theme.title)
    builder.update { $0.rowHeights[0] = theme.size * 2.4 }
    for line in preamble { builder.addLine(line, theme.body) }
    addHeader(text.headers, to: &builder)
    for row in published.table.rows.indices { addRow(row, text, formulas, to: &builder) }
    builder.update { sheet in
      sheet.columnWidths = widths
      sheet.frozenAt = CellAddress(row: grid.firstBodyRow, column: grid.stubColumns)
      sheet.tables = [table(text)]
      sheet.print = PrintSetup(
        isLandscape: widths.reduce(0, +) > 100, repeatedRows: grid.headerRow...grid.headerRow,
        footerLeft: text.title, footerRight: Wording.page[language])
      sheet.charts = ChartLayout(published, grid: grid, text: text, theme: theme).charts
    }
    return builder.finish()
  }

  private func addHeader(_ headers: [String], to builder: inout SheetBuilder) {
    builder.addRow(
      headers.enumerated().map { index, header in
        let column = index - grid.stubColumns
        let isNumeric = column >= 0 && published.table.columns[column].format != .text
        return (.text(header), theme.header(isNumeric: isNumeric))
      })
    builder.setLines(lines(headers, isBold: true), size: theme.size)
  }

  private func addRow(
    _ row: Int, _ text: TableText, _ formulas: FormulaText, to builder: inout SheetBuilder
  ) {
    let role = published.table.rows[row].role
    let labels = text.labels[row].map { (CellContent.text($0), theme.label(role)) }
    let cells = published.table.columns.indices.map { column in
      let style = theme.number(published.table.columns[column].format, role)
      return (content(row, column, formulas), style)
    }
    builder.addRow(labels + cells)
    builder.setLines(lines(text.labels[row] + text.texts(row), isBold: false), size: theme.size)
  }

  private func lines(_ texts: [String], isBold: Bool) -> Int {
    zip(texts, widths).map { text, width in
      let room = TextWidth.pixels(columnWidth: width) + 4
      return TextWidth.lines(text, pixels: room, size: theme.size, isBold: isBold).count
    }.max() ?? 1
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
      hasTotalRow: false, alternativeText: text.title)
  }
}
