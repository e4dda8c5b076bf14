internal import Workbook

/// How far the pages of a sheet are filled, to start a new one before something that does not fit.
struct PageFlow {
  let page: PageRoom
  /// Rows before which a page starts.
  private(set) var breaks: [Int] = []
  /// The first free row for a chart.
  private(set) var row = 0
  /// Pixels that are taken on the current page.
  private var used = 0.0
  /// Pixels that each later page starts with: the repeated header.
  private var repeated = 0.0
  /// Whether the table ran on to this page.
  private var isContinued = false
  private var measured = 0

  init(page: PageRoom) { self.page = page }

  /// Pixels from the top of the sheet to the end of what was placed.
  func wholeHeight(_ sheet: Sheet) -> Double { Self.height(of: 0..<row, sheet) }

  /// Pixels of a row without a height of its own.
  private static let rowPixels = 20.0

  static func height(of rows: Range<Int>, _ sheet: Sheet) -> Double {
    rows.reduce(0) { sum, row in
      sum + (sheet.rowHeights[row].map { $0 * 96 / 72 } ?? rowPixels)
    }
  }

  /// Puts a table that would be cut by the end of the page, but fits on one, on the next page.
  mutating func keepTogether(_ rows: Range<Int>, _ sheet: Sheet) {
    used += Self.height(of: measured..<rows.lowerBound, sheet)
    let height = Self.height(of: rows, sheet)
    if rows.lowerBound > 0, used + height > page.height, height <= page.height, measured > 0 {
      breaks.append(rows.lowerBound)
      used = 0
    }
    used = (used + height).truncatingRemainder(dividingBy: page.height)
    measured = rows.upperBound
    row = rows.upperBound + 1
  }

  /// Starts after tables whose header is repeated on each page.
  mutating func start(after grid: TableGrid, _ sheet: Sheet) {
    repeated = Self.height(of: grid.headerRow..<grid.headerRow + 1, sheet)
    used = Self.height(of: 0..<grid.lastRow + 2, sheet)
    while used > page.height {
      used -= page.height - repeated
      isContinued = true
    }
    row = grid.lastRow + 2
  }

  /// Charts under each other in the first column, each whole on a page.
  mutating func placed(_ charts: [Chart]) -> [Chart] {
    charts.map { chart in
      var chart = chart
      chart.anchor = CellAddress(row: place(height: chart.height), column: 0)
      return chart
    }
  }

  /// Charts in pairs, the second of each from a column on.
  mutating func placed(_ charts: [Chart], secondFrom column: Int) -> [Chart] {
    stride(from: 0, to: charts.count, by: 2).flatMap { start in
      var pair = Array(charts[start..<min(start + 2, charts.count)])
      let row = place(height: pair.map(\.height).max() ?? 0)
      for index in pair.indices {
        pair[index].anchor = CellAddress(row: row, column: index == 0 ? 0 : column)
      }
      return pair
    }
  }

  /// The row for a drawing of this height, on a page where it fits whole.
  private mutating func place(height: Int) -> Int {
    // Whether the end of a table just fits on the page before is for each program to say.
    let isDoubtful = isContinued && used < repeated + page.height * 0.15
    if isDoubtful || used + Double(height) > page.height {
      breaks.append(row)
      used = repeated
      isContinued = false
    }
    let rows = Int((Double(height) / Self.rowPixels).rounded(.up)) + 1
    used += Double(rows) * Self.rowPixels
    defer { row += rows }
    return row
  }
}
