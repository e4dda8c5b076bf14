internal import RegionalStatistics
internal import Workbook

/// Where each number of the publication stands in the workbook.
struct CellLocations {
  /// A cell of a sheet.
  struct Location: Hashable {
    let sheet: String
    let address: CellAddress
  }

  /// Where a number stands: its first cell, and its first cell on each other sheet.
  private struct Places {
    let first: Location
    private var elsewhere: [Location] = []

    init(first: Location) { self.first = first }

    func location(on sheet: String) -> Location? {
      first.sheet == sheet ? first : elsewhere.first { $0.sheet == sheet }
    }

    mutating func note(_ other: Location) {
      if location(on: other.sheet) == nil { elsewhere.append(other) }
    }
  }

  private var places: [Expression: Places] = [:]

  init(_ grids: [TableGrid]) {
    places.reserveCapacity(grids.reduce(0) { $0 + $1.table.rows.count * $1.table.columns.count })
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
        places[expression, default: Places(first: location)].note(location)
      }
    }
  }

  /// The cell to refer to from a sheet: one on the same sheet if there is one, else the first published.
  func location(of expression: Expression, from sheet: String) -> Location? {
    let places = places[expression]
    return places?.location(on: sheet) ?? places?.first
  }

  /// Where the number was published first.
  func firstLocation(of expression: Expression) -> Location? { places[expression]?.first }
}
