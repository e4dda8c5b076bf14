internal import Workbook

/// Which pages a sheet takes: where its charts stand, and what is fitted to a page.
///
/// Charts stand under the table where both fit on one page, or on the last page of a long table.
/// Others stand right of it, on pages of their own: under it they would be printed below the
/// repeated header of a table that has ended.
struct PagePlan {
  /// The charts in their places.
  private(set) var charts: [Chart] = []
  /// Widths of more columns, which charts stand over.
  private(set) var moreWidths: [Double] = []
  private(set) var isLandscape: Bool
  private(set) var pagesTall: Int?
  private(set) var split: PrintSplit?

  /// Charts are not made smaller on the page of their table while the print is larger than this.
  private static let smallestWithUsualCharts = 0.74

  /// Takes the sheet with its table and its heights, and what draws the charts for a page.
  init(_ sheet: Sheet, _ grid: TableGrid, draw: (PageRoom, ChartSize) -> [Chart]) {
    let height = PageFlow.height(of: 0..<grid.lastRow + 1, sheet)
    let page = PageRoom(widths: sheet.columnWidths, height: height)
    isLandscape = page.isLandscape
    if placeBeside(page, sheet, grid, draw: draw) { return }
    for size in [ChartSize.usual, .compact] {
      var flow = PageFlow(page: page)
      flow.start(after: grid, sheet)
      let placed = flow.placed(draw(page, size))
      guard !placed.isEmpty else {
        fit(page, sheet, grid, height)
        return
      }
      let whole = flow.wholeHeight(sheet)
      let isWhole = whole <= page.height || height > page.height && flow.breaks.isEmpty
      let smallest = size == .usual ? Self.smallestWithUsualCharts : PageRoom.smallestOfMany
      let onePage = isWhole ? nil : page.onePage(height: whole, smallest: smallest)
      guard isWhole || onePage != nil else { continue }
      charts = placed
      isLandscape = (onePage ?? page).isLandscape
      pagesTall = onePage == nil ? nil : 1
      return
    }
    placeRight(page, sheet, grid, height, draw: draw)
  }

  /// A table without charts.
  private mutating func fit(_ page: PageRoom, _ sheet: Sheet, _ grid: TableGrid, _ height: Double) {
    let fitted = page.fitted(height: height, repeated: grid.headerHeight(sheet))
    isLandscape = (fitted?.page ?? page).isLandscape
    pagesTall = fitted?.pages
  }

  // MARK: Beside each other

  /// Puts lines and columns in pairs under the table, where a page that lies on its side has room for that.
  private mutating func placeBeside(
    _ page: PageRoom, _ sheet: Sheet, _ grid: TableGrid, draw: (PageRoom, ChartSize) -> [Chart]
  ) -> Bool {
    guard page.isLandscape, let second = ChartPair(sheet.columnWidths, on: page) else {
      return false
    }
    let drawn = draw(page, .beside(pixels: second.width))
    guard drawn.count > 1, drawn.allSatisfy(\.hasRoomForCategories) else { return false }
    var flow = PageFlow(page: page)
    flow.start(after: grid, sheet)
    let placed = flow.placed(drawn, secondFrom: second.column)
    guard flow.wholeHeight(sheet) <= page.height else { return false }
    charts = placed
    return true
  }

  // MARK: Right of the table

  /// Pixels of a column that charts stand over.
  private static let columnPixels = 96.0
  /// Pixels of the area that is printed where a table is narrow: hardly less than a page is wide.
  private static let narrowest = 640.0

  /// Pixels of the lines above a table of so many: as wide as it, or as the page that it does not fill.
  static func textPixels(above table: Double) -> Double { max(table, narrowest) }

  /// Areas of a width that makes the print of the table as small as it must be to save a page.
  private mutating func placeRight(
    _ narrow: PageRoom, _ sheet: Sheet, _ grid: TableGrid, _ height: Double,
    draw: (PageRoom, ChartSize) -> [Chart]
  ) {
    let header = grid.headerHeight(sheet)
    let fitted = narrow.fitted(height: height, repeated: header)
    var page = (fitted?.page ?? narrow).shrunk(to: (fitted?.scale ?? 1) * 0.98)
    let together = draw(page, .usual).reduce(header) { $0 + Double($1.height) + 40 }
    if together > page.height, page.paperScale(height: together) >= Self.smallestWithUsualCharts {
      page = page.shrunk(to: page.paperScale(height: together))
    }
    isLandscape = page.isLandscape
    let count = Int(page.width / Self.columnPixels)
    // The area of the table is as wide as the others: some programs scale each by itself.
    let least = fitted == nil ? Self.narrowest : page.width
    let missing = least - PageRoom.pixels(sheet.columnWidths) - 5
    let gap = max(TableArrangement.gap, missing / 7)
    moreWidths = [gap] + Array(repeating: (page.width / Double(count) - 5) / 7, count: count)
    let first = sheet.columnWidths.count + 1
    let usual = draw(page, .usual)
    let rows = place(
      usual.count == 1 ? draw(page, .large) : usual, from: first, on: page, sheet, grid)
    let table = CellRange(
      CellAddress(row: 0, column: 0), CellAddress(row: grid.lastRow, column: first - 1))
    let areas = rows.map { rows in
      CellRange(
        CellAddress(row: rows.lowerBound, column: first),
        CellAddress(row: rows.upperBound - 1, column: first + count - 1))
    }
    split = PrintSplit(repeatedColumns: 0, areas: [table] + areas)
  }

  /// Puts charts under each other beside the table, from a column on.
  ///
  /// - Returns: The rows of each page.
  private mutating func place(
    _ drawn: [Chart], from column: Int, on page: PageRoom, _ sheet: Sheet, _ grid: TableGrid
  ) -> [Range<Int>] {
    let header = grid.headerHeight(sheet)
    var pages: [Range<Int>] = []
    var start = grid.headerRow
    var row = grid.firstBodyRow
    var used = header
    for var chart in drawn {
      if used + Double(chart.height) > page.height, row > grid.firstBodyRow {
        pages.append(start..<row)
        start = row
        used = header
      }
      chart.anchor = CellAddress(row: row, column: column)
      charts.append(chart)
      let end = used + Double(chart.height) + 20
      while used < end {
        used += PageFlow.height(of: row..<row + 1, sheet)
        row += 1
      }
    }
    return pages + [start..<row]
  }
}

extension TableGrid {
  /// Pixels of the row of column headers.
  func headerHeight(_ sheet: Sheet) -> Double {
    PageFlow.height(of: headerRow..<headerRow + 1, sheet)
  }
}
