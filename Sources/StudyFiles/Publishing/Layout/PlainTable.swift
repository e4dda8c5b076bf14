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
  /// Points between the texts of two rows.
  var air = 3.0

  func build(_ theme: Theme, language: Language, styles: StyleSheet) -> (Sheet, StyleSheet) {
    var builder = SheetBuilder(name: name, styles: styles)
    let room = PageRoom(widths: columns.map(\.width)).tableWidth
    builder.addTitle(title, pixels: room, theme.title)
    for line in preamble.flatMap({ TextWidth.lines($0, pixels: room, size: theme.size) }) {
      builder.addLine(line, theme.body)
    }
    let headerRow = builder.row
    builder.addRow(
      columns.enumerated().map { index, column in
        let indent = index > 0 ? 1 : 0
        return (.text(column.header), theme.header(isNumeric: column.isNumeric, indent: indent))
      })
    builder.setLines(lines(columns.map(\.header), theme, isBold: true), size: theme.size, air: 6)
    for row in rows { add(row, to: &builder, theme) }
    let page = PageRoom(widths: columns.map(\.width))
    let fitted = page.fitted(
      height: PageFlow.height(of: 0..<builder.row, builder.sheet),
      repeated: PageFlow.height(of: headerRow..<headerRow + 1, builder.sheet))
    builder.update { sheet in
      sheet.columnWidths = columns.map(\.width)
      sheet.frozenAt = CellAddress(row: headerRow + 1, column: 0)
      sheet.tables = rows.isEmpty ? [] : [table(headerRow)]
      sheet.print = PrintSetup(
        isLandscape: (fitted?.page ?? page).isLandscape,
        repeatedRows: headerRow...headerRow, footerLeft: name,
        footerRight: Wording.page[language], pagesTall: fitted?.pages)
    }
    return builder.finish()
  }

  private func add(_ row: [CellContent], to builder: inout SheetBuilder, _ theme: Theme) {
    builder.addRow(
      zip(row, columns).enumerated().map { ($1.0, style($1.0, $1.1, isFirst: $0 == 0, theme)) })
    builder.setLines(lines(row.map(Self.text), theme), size: theme.size, air: air)
  }

  private func lines(_ texts: [String], _ theme: Theme, isBold: Bool = false) -> Int {
    zip(texts, columns).enumerated().map { index, cell in
      let (text, column) = cell
      let indent = index > 0 ? TableWidths.indent : 0
      let room = TextWidth.pixels(columnWidth: column.width) - indent
      return TextWidth.lines(text, pixels: room, size: theme.size, isBold: isBold).count
    }.max() ?? 1
  }

  private func style(
    _ content: CellContent, _ column: Column, isFirst: Bool, _ theme: Theme
  ) -> Style {
    if case .link = content { return theme.reference }
    var style =
      isFirst ? theme.label(.body) : theme.number(column.isNumeric ? .count : .text, .body)
    // What belongs together starts on the same line, also beside long texts.
    style.verticalAlignment = .top
    return style
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
