internal import RegionalStatistics
internal import Workbook

/// One table of a sheet: its texts, its cells, and what lies over them.
struct TableBlock {
  let published: PublishedTable
  let text: TableText
  let theme: Theme
  /// One width per column that the table needs for itself, that of its small drawings included.
  let ownWidths: [Double]
  /// Where it stands.
  var grid: TableGrid
  /// The looks of each kind of row, of which there are few.
  private let styles: [StatisticalTable.Row.Role: (label: Style, columns: [Style])]

  init(_ published: PublishedTable, language: Language, theme: Theme) {
    self.published = published
    self.theme = theme
    text = TableText(published, language: language)
    let trend = TrendLayout(published) == nil ? [] : [TrendLayout.width]
    ownWidths = TableWidths(text, theme: theme).widths + trend
    grid = TableGrid(
      sheet: published.sheet[language], headerRow: 0, table: published.table)
    let columns = published.table.columns
    styles = Dictionary(
      Set(published.table.rows.map(\.role)).map { role in
        (role, (theme.label(role), columns.map { theme.number($0.format, role) }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The columns it takes.
  var columnCount: Int { ownWidths.count }

  /// Pixels from its left to its right side.
  var pixels: Double { PageRoom(widths: ownWidths).tableWidth }

  // MARK: Cells

  /// The header row, from left to right.
  var header: [(CellContent, Style)] {
    let headers = text.headers.enumerated().map { index, header in
      let column = index - grid.stubColumns
      let isNumeric = column >= 0 && published.table.columns[column].format != .text
      return (
        CellContent.text(header), theme.header(isNumeric: isNumeric, indent: column >= 0 ? 1 : 0)
      )
    }
    let trend = TrendLayout(published).map {
      [
        (
          CellContent.text($0.heading[text.language]), theme.header(isNumeric: false, indent: 1)
        )
      ]
    }
    return headers + (trend ?? [])
  }

  /// A row of the body, from left to right.
  func cells(_ row: Int, _ formulas: FormulaText) -> [(CellContent, Style)] {
    guard let styles = styles[published.table.rows[row].role] else { return [] }
    let labels = text.labels(row).map { (CellContent.text($0), styles.label) }
    let cells = styles.columns.enumerated().map { (content(row, $0, formulas), $1) }
    return labels + cells
  }

  private func content(_ row: Int, _ column: Int, _ formulas: FormulaText) -> CellContent {
    let cell = published.table.cells[row][column]
    switch cell.value {
    case .missing(let reason): return .text("[\(reason.rawValue)]")
    case .text(let shown, _): return .text(shown[text.language])
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

  // MARK: Heights

  /// Lines of text that the header and each row need in columns of these widths.
  func lines(in widths: [Double]) -> (header: Int, rows: RowHeights) {
    let header = RowHeights(texts: [text.headers], widths: widths, theme: theme, isBold: true)
    let labels = text.labels
    let rows = published.table.rows.indices.map { row in
      labels[row] + published.table.columns.enumerated().map { wrappedText(row, $0, $1) }
    }
    return (header.lines[0], RowHeights(texts: rows, widths: widths, theme: theme))
  }

  /// What a cell shows where that may wrap: a column is as wide as its widest number.
  private func wrappedText(
    _ row: Int, _ column: Int, _ definition: StatisticalTable.Column
  ) -> String {
    definition.format == .text ? text.cell(row, column) : ""
  }

  // MARK: What lies over the cells

  /// Adds the Excel table, colours and small drawings to the sheet.
  func finish(_ sheet: inout Sheet) {
    sheet.tables.append(
      TableRange(
        name: TableName.name(for: published.table.id), range: grid.range, headers: text.headers,
        hasTotalRow: false, alternativeText: text.caption))
    if let heat = HeatSelection(published) {
      sheet.colorScales.append(theme.colorScale(heat, grid))
    }
    guard let trend = TrendLayout(published) else { return }
    sheet.sparklines += trend.sparklines(grid)
    sheet.sparklineMinimum = trend.minimum
    sheet.sparklineColor = theme.series[0]
  }
}
