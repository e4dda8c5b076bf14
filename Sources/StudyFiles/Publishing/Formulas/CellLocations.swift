internal import RegionalStatistics
internal import Workbook

/// Where each number of the publication stands in the workbook.
struct CellLocations {
  /// A cell of a sheet.
  struct Location: Hashable {
    let sheet: String
    let address: CellAddress
  }

  private var first: [Expression: Location] = [:]
  private var onSheet: [String: [Expression: Location]] = [:]

  init(_ grids: [TableGrid]) {
    for grid in grids { add(grid) }
  }

  /// Only numbers that are shown as they are can be referred to.
  private mutating func add(_ grid: TableGrid) {
    for (row, cells) in grid.table.cells.enumerated() {
      for (column, cell) in cells.enumerated()
      where grid.table.columns[column].format.displayFactor == 1 {
        guard let expression = cell.expression, case .number = cell.value else { continue }
        let location = Location(
          sheet: grid.sheet, address: grid.address(row: row, column: column))
        if first[expression] == nil { first[expression] = location }
        if onSheet[grid.sheet]?[expression] == nil {
          onSheet[grid.sheet, default: [:]][expression] = location
        }
      }
    }
  }

  /// The cell to refer to from a sheet: one on the same sheet if there is one, else the first published.
  func location(of expression: Expression, from sheet: String) -> Location? {
    onSheet[sheet]?[expression] ?? first[expression]
  }

  /// Where the number was published first.
  func firstLocation(of expression: Expression) -> Location? { first[expression] }
}
