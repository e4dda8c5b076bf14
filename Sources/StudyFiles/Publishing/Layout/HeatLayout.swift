internal import RegionalStatistics
internal import Workbook

/// The cells of a table that a colour scale covers, without totals.
struct HeatSelection {
  let table: StatisticalTable
  let columns: [Int]
  let rows: [Int]
  /// The number between two opposite colours, if the scale has such.
  let middle: Double?

  /// Nil when nothing of the table is coloured.
  init?(_ published: PublishedTable) {
    table = published.table
    let looks = published.looks
    guard looks.heat != nil || looks.map != nil else { return nil }
    let names = looks.heat?.columns ?? looks.map.map { [$0.column] } ?? []
    columns = published.table.numberColumns(named: names)
    rows = published.table.rows.indices.filter { published.table.rows[$0].role == .body }
    middle = looks.heat?.middle
    guard !columns.isEmpty, !rows.isEmpty else { return nil }
  }

  /// Every number coloured.
  var numbers: [Double] {
    rows.flatMap { row in columns.compactMap { table.cells[row][$0].number } }
  }

  /// The rectangles of cells in a workbook.
  func ranges(_ grid: TableGrid) -> [CellRange] {
    rows.runs.flatMap { rows in
      columns.runs.map { columns in
        CellRange(
          grid.address(row: rows.lowerBound, column: columns.lowerBound),
          grid.address(row: rows.upperBound, column: columns.upperBound))
      }
    }
  }
}

extension Theme {
  /// A colour scale for the cells, in colours that their text can be read on.
  func colorScale(_ heat: HeatSelection, _ grid: TableGrid) -> ColorScale {
    let format = heat.table.columns[heat.columns[0]].format
    let ink = RGBColor(number(format, .body).color)
    if let middle = heat.middle, let diverging = light.diverging?.value {
      return ColorScale(
        ranges: heat.ranges(grid), colors: diverging.map(\.value),
        middle: middle * format.displayFactor)
    }
    let legible = light.scale.value.filter { $0.contrast(with: ink) >= ContrastCheck.least }
    let ends = [legible.first ?? .white, legible.last ?? .white]
    return ColorScale(ranges: heat.ranges(grid), colors: ends.map(\.value))
  }
}
