internal import RegionalStatistics
internal import Workbook

/// Lays out the tables of one sheet: title, what it shows, source, symbols, the tables, their charts.
struct TableSheet {
  private let language: Language
  private let theme: Theme
  private let arrangement: TableArrangement
  private var blocks: [TableBlock]
  /// One width per column of the sheet.
  private let widths: [Double]
  /// The lines of the title and of what is said about the sheet as a whole.
  private let title: [String]
  private let preamble: [String]
  /// What is said about each table, wrapped; nothing for the only one.
  private let captions: [TableCaption]

  /// Takes tables of the same sheet.
  init(_ tables: [PublishedTable], language: Language, theme: Theme) {
    self.language = language
    self.theme = theme
    var blocks = tables.map { TableBlock($0, language: language, theme: theme) }
    arrangement = TableArrangement(blocks)
    widths = Self.widths(of: blocks, arrangement)
    let room = max(PageRoom(widths: widths).tableWidth, 620)
    let text = SheetText(blocks.map(\.text))
    title = TextWidth.lines(text.title, pixels: room, size: theme.title.size, isBold: true)
    preamble = text.preamble.flatMap {
      TextWidth.lines($0, pixels: room, size: theme.note.size)
    }
    let isSingle = arrangement == .single
    let isSideBySide = arrangement == .sideBySide
    captions =
      isSingle
      ? []
      : blocks.map {
        TableCaption($0.text, theme: theme, pixels: isSideBySide ? max($0.pixels, 160) : room)
      }
    Self.place(
      &blocks, arrangement, captions: captions, from: title.count + preamble.count)
    self.blocks = blocks
  }

  /// Where the numbers of each table stand.
  var grids: [TableGrid] { blocks.map(\.grid) }

  private static func widths(of blocks: [TableBlock], _ arrangement: TableArrangement) -> [Double] {
    switch arrangement {
    case .single, .sideBySide:
      return Array(blocks.map(\.ownWidths).joined(separator: [TableArrangement.gap]))
    case .stacked:
      let count = blocks.map(\.columnCount).max() ?? 0
      return (0..<count).map { column in
        blocks.compactMap { $0.ownWidths.dropFirst(column).first }.max() ?? 0
      }
    }
  }

  private static func place(
    _ blocks: inout [TableBlock], _ arrangement: TableArrangement, captions: [TableCaption],
    from row: Int
  ) {
    var row = row
    var column = 0
    let deepest = captions.map(\.lines.count).max() ?? 0
    for index in blocks.indices {
      let above = arrangement == .stacked ? captions[index].lines.count : deepest
      blocks[index].grid.headerRow = row + above
      blocks[index].grid.firstColumn = column
      if arrangement == .stacked {
        row = blocks[index].grid.lastRow + 1
      } else {
        column += blocks[index].columnCount + 1
      }
    }
  }

  // MARK: Building

  /// The sheet, with formulas that refer to cells of other sheets too.
  func build(_ formulas: FormulaText, styles: StyleSheet) -> (Sheet, StyleSheet) {
    var builder = SheetBuilder(name: blocks[0].grid.sheet, styles: styles)
    for line in title {
      builder.addLine(line, theme.title)
      builder.setLines(1, size: theme.title.size, air: 5)
    }
    for line in preamble { builder.addLine(line, theme.note) }
    var flow = PageFlow(page: PageRoom(widths: widths))
    switch arrangement {
    case .single, .sideBySide: add(blocks, captions, formulas, to: &builder)
    case .stacked:
      for (block, caption) in zip(blocks, captions) {
        let start = builder.row
        add([block], [caption], formulas, to: &builder)
        flow.keepTogether(start..<builder.row, builder.sheet)
      }
    }
    builder.update { finish(&$0, flow) }
    return builder.finish()
  }

  /// Tables that stand beside each other: captions, headers and rows.
  private func add(
    _ blocks: [TableBlock], _ captions: [TableCaption], _ formulas: FormulaText,
    to builder: inout SheetBuilder
  ) {
    for line in 0..<(captions.map(\.lines.count).max() ?? 0) {
      builder.addRow(
        zip(blocks, captions).flatMap { block, caption in
          caption.lines.dropFirst(line).prefix(1).map {
            (block.grid.firstColumn, .text($0.text), $0.style)
          }
        })
    }
    let columns = blocks.map { Array(widths.dropFirst($0.grid.firstColumn)) }
    let lines = zip(blocks, columns).map { $0.lines(in: $1) }
    builder.addRow(placed(blocks.map { ($0, $0.header) }))
    builder.setLines(lines.map(\.header).max() ?? 1, size: theme.size, air: 6)
    let air = arrangement == .stacked ? 3 : air(lines.map(\.rows), builder.sheet)
    for row in blocks[0].published.table.rows.indices {
      builder.addRow(placed(blocks.map { ($0, $0.cells(row, formulas)) }))
      builder.setLines(lines.map { $0.rows.lines[row] }.max() ?? 1, size: theme.size, air: air)
    }
  }

  private func placed(
    _ rows: [(block: TableBlock, cells: [(CellContent, Style)])]
  ) -> [(Int, CellContent, Style)] {
    rows.flatMap { row in
      row.cells.enumerated().map { (row.block.grid.firstColumn + $0, $1.0, $1.1) }
    }
  }

  private func air(_ heights: [RowHeights], _ sheet: Sheet) -> Double {
    let above = sheet.rowHeights.values.reduce(0, +) + Double(preamble.count) * 15
    return heights.map { $0.air(above: above, page: PageRoom(widths: widths)) }.min() ?? 0
  }

  private func finish(_ sheet: inout Sheet, _ flow: PageFlow) {
    var flow = flow
    sheet.columnWidths = widths
    for block in blocks { block.finish(&sheet) }
    let first = blocks[0].grid
    let headers = first.headerRow...first.headerRow
    if arrangement != .stacked {
      sheet.frozenAt = CellAddress(row: first.firstBodyRow, column: first.stubColumns)
      flow.start(after: first, sheet)
    }
    for block in blocks {
      sheet.charts += ChartLayout(
        block.published, grid: block.grid, text: block.text, theme: theme, page: flow.page
      ).placed(in: &flow)
    }
    sheet.print = PrintSetup(
      isLandscape: flow.page.isLandscape,
      repeatedRows: arrangement == .stacked ? nil : headers, footerLeft: first.sheet,
      footerRight: Wording.page[language], pageBreaks: flow.breaks)
  }
}
