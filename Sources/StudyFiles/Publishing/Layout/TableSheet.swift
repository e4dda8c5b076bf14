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
  /// The columns of each page, for a table that is too wide for one.
  private let splits: [Range<Int>]?
  /// The columns of the sheet, or of the first page.
  private var pageWidths: [Double] { Array(widths[..<(splits?.first?.upperBound ?? widths.count)]) }

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
    splits =
      arrangement == .single
      ? PageRoom.splits(
        widths, stub: blocks[0].grid.stubColumns,
        groups: blocks[0].published.table.columns.map(\.measure)) : nil
    let room = PagePlan.textPixels(
      above: PageRoom.pixels(widths[..<(splits?.first?.upperBound ?? widths.count)]))
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
    var flow = PageFlow(page: PageRoom(widths: pageWidths))
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
    for block in blocks { builder.put(block.header, from: block.grid.firstColumn) }
    builder.endRow()
    builder.setLines(lines.map(\.header).max() ?? 1, size: theme.size, air: 6)
    let air = arrangement == .stacked ? 3 : air(lines.map(\.rows), builder.sheet)
    for row in blocks[0].published.table.rows.indices {
      for block in blocks {
        builder.put(block.cells(row, formulas), from: block.grid.firstColumn)
      }
      builder.endRow()
      builder.setLines(lines.map { $0.rows.lines[row] }.max() ?? 1, size: theme.size, air: air)
    }
  }

  private func air(_ heights: [RowHeights], _ sheet: Sheet) -> Double {
    let above = sheet.rowHeights.values.reduce(0, +) + Double(preamble.count) * 15
    let lines = heights.first?.lines.count ?? 0
    let page = PageRoom(widths: pageWidths, height: above * 96 / 72 + Double(lines) * 20)
    return heights.map { $0.air(above: above, page: page) }.min() ?? 0
  }

  private func finish(_ sheet: inout Sheet, _ stacked: PageFlow) {
    sheet.columnWidths = widths
    for block in blocks { block.finish(&sheet) }
    let first = blocks[0].grid
    sheet.print = PrintSetup(footerLeft: first.sheet, footerRight: Wording.page[language])
    guard arrangement != .stacked else { return place(under: stacked, &sheet) }
    sheet.frozenAt = CellAddress(row: first.firstBodyRow, column: first.stubColumns)
    sheet.print.repeatedRows = first.headerRow...first.headerRow
    if let columns = splits?.first {
      widen(&sheet, first, pageOf: columns)
      var flow = PageFlow(page: PageRoom(widths: Array(sheet.columnWidths[..<columns.upperBound])))
      flow.start(after: first, sheet)
      return place(under: flow, &sheet)
    }
    let plan = PagePlan(sheet, first) { charts($0, $1) }
    sheet.charts = plan.charts
    sheet.columnWidths += plan.moreWidths
    sheet.print.isLandscape = plan.isLandscape
    sheet.print.pagesTall = plan.pagesTall
    sheet.print.split = plan.split
  }

  /// Makes pages side by side as wide as it takes to print title and rows on the height of one.
  private func widen(_ sheet: inout Sheet, _ grid: TableGrid, pageOf columns: Range<Int>) {
    let page = PageRoom(widths: pageWidths)
    let height = PageFlow.height(of: 0..<grid.lastRow + 1, sheet)
    guard let width = page.width(toFit: height) else { return }
    let more = (width - page.tableWidth) / Double(columns.count) / 7
    for column in sheet.columnWidths.indices.dropFirst(columns.lowerBound) {
      sheet.columnWidths[column] += more
    }
  }

  /// Puts the charts under stacked tables, or under one that is printed in parts.
  private func place(under tables: PageFlow, _ sheet: inout Sheet) {
    var flow = tables
    sheet.charts = flow.placed(charts(flow.page, .usual))
    sheet.print.split = split(
      lastRow: sheet.charts.isEmpty ? 0 : flow.row, sheet.columnWidths)
    let height = flow.wholeHeight(sheet)
    let onePage =
      splits == nil && height > flow.page.height ? flow.page.onePage(height: height) : nil
    sheet.print.isLandscape = (onePage ?? flow.page).isLandscape
    sheet.print.pagesTall = onePage == nil ? nil : 1
    sheet.print.pageBreaks = onePage == nil ? flow.breaks : []
  }

  private func charts(_ page: PageRoom, _ size: ChartSize) -> [Chart] {
    blocks.flatMap {
      ChartLayout($0.published, grid: $0.grid, text: $0.text, theme: theme, page: page)
        .charts(size)
    }
  }

  /// The parts with blank columns in the last one, which some programs would print larger.
  private func alike(_ areas: [CellRange], _ widths: [Double]) -> [CellRange] {
    guard let first = areas.first, let last = areas.last else { return areas }
    func pixels(_ area: CellRange) -> Double {
      PageRoom.pixels(widths[area.first.column...area.last.column])
    }
    let stub = PageRoom.pixels(widths.prefix(blocks[0].grid.stubColumns))
    let missing = pixels(first) - stub - pixels(last)
    var longer = last
    longer.last.column += max(0, Int(missing / Self.blankColumn))
    return areas.dropLast() + [longer]
  }

  /// Pixels of a column that has no width of its own.
  private static let blankColumn = 64.0

  /// The first page has what stands above and below the table, the others its rows only.
  private func split(lastRow: Int, _ widths: [Double]) -> PrintSplit? {
    guard let splits else { return nil }
    let grid = blocks[0].grid
    let areas = splits.enumerated().map { index, columns in
      let isFirst = index == 0
      return CellRange(
        CellAddress(row: isFirst ? 0 : grid.firstBodyRow, column: isFirst ? 0 : columns.lowerBound),
        CellAddress(
          row: isFirst ? max(lastRow, grid.lastRow) : grid.lastRow, column: columns.upperBound - 1))
    }
    return PrintSplit(repeatedColumns: grid.stubColumns, areas: alike(areas, widths))
  }
}
