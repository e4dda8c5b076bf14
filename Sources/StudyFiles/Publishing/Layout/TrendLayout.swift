internal import RegionalStatistics
internal import Workbook

/// A column of small drawings right of a table, one per row, with a column per number.
///
/// It stands outside of the table: it repeats what the row says, and has no text to be read. Its
/// header says so to those who do not see it.
struct TrendLayout {
  private let published: PublishedTable
  private let columns: ClosedRange<Int>
  let heading: LocalizedText

  /// Width of the column.
  static let width = 16.0

  /// Nil when the table has none, or no two numbers side by side.
  init?(_ published: PublishedTable) {
    guard let trend = published.looks.trend else { return nil }
    let runs = published.table.numberColumns(named: trend.columns).runs
    guard let longest = runs.max(by: { $0.count < $1.count }), longest.count > 1 else {
      return nil
    }
    columns = longest
    heading = trend.heading ?? Wording.trend
    self.published = published
  }

  /// Columns start at zero, unless a number lies below it.
  var minimum: Double? {
    let numbers = published.table.cells.flatMap { row in columns.compactMap { row[$0].number } }
    return numbers.contains { $0 < 0 } ? nil : 0
  }

  /// A drawing for each row, over the longest run of numbers without a symbol between them.
  func sparklines(_ grid: TableGrid) -> [Sparkline] {
    published.table.rows.indices.compactMap { row in
      let numbers = columns.filter { published.table.cells[row][$0].number != nil }
      guard let run = numbers.runs.max(by: { $0.count < $1.count }), run.count > 1 else {
        return nil
      }
      return Sparkline(
        cell: CellAddress(row: grid.firstBodyRow + row, column: grid.lastColumn + 1),
        values: CellRange(
          grid.address(row: row, column: run.lowerBound),
          grid.address(row: row, column: run.upperBound)))
    }
  }
}
