internal import RegionalStatistics
internal import Workbook

/// Where a table stands on its sheet.
struct TableGrid {
  let sheet: String
  /// The row of the column headers.
  var headerRow: Int
  let table: StatisticalTable
  /// The column of the first labels.
  var firstColumn = 0

  var firstBodyRow: Int { headerRow + 1 }
  var lastRow: Int { headerRow + table.rows.count }
  var stubColumns: Int { table.stub.count }
  var columnCount: Int { stubColumns + table.columns.count }

  func address(row: Int, column: Int) -> CellAddress {
    CellAddress(row: firstBodyRow + row, column: firstColumn + stubColumns + column)
  }

  /// Header and body.
  var range: CellRange {
    CellRange(
      CellAddress(row: headerRow, column: firstColumn),
      CellAddress(row: lastRow, column: lastColumn))
  }

  /// A cell right of the table that holds nothing.
  var blank: CellRange {
    let cell = CellAddress(row: lastRow, column: lastColumn + 1)
    return CellRange(cell, cell)
  }

  var lastColumn: Int { firstColumn + columnCount - 1 }

  /// The cells of a column in these rows.
  func areas(rows: [Int], column: Int) -> [CellRange] {
    rows.runs.map {
      CellRange(
        address(row: $0.lowerBound, column: column), address(row: $0.upperBound, column: column))
    }
  }

  /// The cells of a row in these columns.
  func areas(row: Int, columns: [Int]) -> [CellRange] {
    columns.runs.map {
      CellRange(
        address(row: row, column: $0.lowerBound), address(row: row, column: $0.upperBound))
    }
  }

  /// The first labels of these rows.
  func labels(rows: [Int]) -> [CellRange] { areas(rows: rows, column: -stubColumns) }

  /// The headers of these columns.
  func headers(columns: [Int]) -> [CellRange] { areas(row: -1, columns: columns) }
}
