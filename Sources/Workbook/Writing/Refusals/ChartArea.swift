/// The pixels that a chart covers on its sheet, to see whether two charts overlap.
struct ChartArea {
  private let left: Int
  private let top: Int
  private let right: Int
  private let bottom: Int

  /// Adds up the columns and rows before the chart: 7 pixels per character and 5 of margin, 4 pixels
  /// per 3 points; a standard column has 64 pixels and a standard row 20, as the library counts.
  init(_ chart: Chart, on sheet: Sheet) {
    let given = sheet.columnWidths.prefix(chart.anchor.column)
    left =
      given.reduce(0) { $0 + Int($1 * 7 + 0.5) + 5 } + 64 * (chart.anchor.column - given.count)
    let heights = sheet.rowHeights.filter { $0.key < chart.anchor.row }.values
    top = heights.reduce(0) { $0 + Int($1 * 4 / 3) } + 20 * (chart.anchor.row - heights.count)
    right = left + chart.width
    bottom = top + chart.height
  }

  /// Whether both cover a pixel.
  func overlaps(_ other: ChartArea) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
