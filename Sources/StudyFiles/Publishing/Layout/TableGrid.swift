internal import RegionalStatistics
internal import Workbook

/// Where a table stands on its sheet.
struct TableGrid {
  let sheet: String
  /// The row of the column headers.
  let headerRow: Int
  let table: StatisticalTable

  var firstBodyRow: Int { headerRow + 1 }
  var lastRow: Int { headerRow + table.rows.count }
  var stubColumns: Int { table.stub.count }
  var columnCount: Int { stubColumns + table.columns.count }

  func address(row: Int, column: Int) -> CellAddress {
    CellAddress(row: firstBodyRow + row, column: stubColumns + column)
  }

  /// Header and body.
  var range: CellRange {
    CellRange(
      CellAddress(row: headerRow, column: 0),
      CellAddress(row: lastRow, column: columnCount - 1))
  }
}
