internal import RegionalStatistics
internal import Workbook

/// A simple table of texts, numbers and links: contents, notes and sources are made of it.
struct PlainTable {
  /// A column: header, width in characters, and whether it holds numbers.
  struct Column {
    let header: String
    let width: Double
    var isNumeric = false
  }

  let name: String
  let title: String
  /// Texts between title and table.
  let preamble: [String]
  let columns: [Column]
  let rows: [[CellContent]]
  let tableName: String

  func build(_ theme: Theme, language: Language, styles: StyleSheet) -> (Sheet, StyleSheet) {
    var builder = SheetBuilder(name: name, styles: styles)
    builder.addLine(title, theme.title)
    builder.update { $0.rowHeights[0] = theme.size * 2.4 }
    let room = columns.reduce(0) { $0 + TextWidth.pixels(columnWidth: $1.width) }
    for line in preamble.flatMap({ TextWidth.lines($0, pixels: room, size: theme.size) }) {
      builder.addLine(line, theme.body)
    }
    let headerRow = builder.row
    builder.addRow(columns.map { (.text($0.header), theme.header(isNumeric: $0.isNumeric)) })
    for row in rows { add(row, to: &builder, theme) }
    builder.update { sheet in
      sheet.columnWidths = columns.map(\.width)
      sheet.frozenAt = CellAddress(row: headerRow + 1, column: 0)
      sheet.tables = rows.isEmpty ? [] : [table(headerRow)]
      sheet.print = PrintSetup(
        isLandscape: columns.reduce(0) { $0 + $1.width } > 100,
        repeatedRows: headerRow...headerRow, footerLeft: title,
        footerRight: Wording.page[language])
    }
    return builder.finish()
  }

  private func add(_ row: [CellContent], to builder: inout SheetBuilder, _ theme: Theme) {
    builder.addRow(zip(row, columns).map { ($0, style($0, $1, theme)) })
    let lines = zip(row, columns).map { content, column in
      TextWidth.lines(
        Self.text(content), pixels: TextWidth.pixels(columnWidth: column.width), size: theme.size
      ).count
    }
    builder.setLines(lines.max() ?? 1, size: theme.size)
  }

  private func style(_ content: CellContent, _ column: Column, _ theme: Theme) -> Style {
    if case .link = content { return theme.reference }
    return theme.number(column.isNumeric ? .count : .text, .body)
  }

  private static func text(_ content: CellContent) -> String {
    switch content {
    case .text(let text), .link(let text, _): text
    default: ""
    }
  }

  private func table(_ headerRow: Int) -> TableRange {
    TableRange(
      name: tableName,
      range: CellRange(
        CellAddress(row: headerRow, column: 0),
        CellAddress(row: headerRow + rows.count, column: columns.count - 1)),
      headers: columns.map(\.header), alternativeText: title)
  }
}
