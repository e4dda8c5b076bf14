/// The cells of a sheet in reading order, to be found by their place.
struct SheetContents {
  /// The cells, sorted by row and column.
  let cells: [Cell]

  /// Sorts the cells when they are not in reading order yet.
  init(_ sheet: Sheet) {
    let given = sheet.cells
    let isSorted = given.indices.dropFirst().allSatisfy {
      given[$0 - 1].address < given[$0].address
    }
    cells = isSorted ? given : given.sorted { $0.address < $1.address }
  }

  /// The cell at a place, found in O(log n).
  subscript(_ address: CellAddress) -> Cell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].address == address ? cells[low] : nil
  }

  /// What the cells of a row or column hold, as a chart sees it; nil where a cell holds nothing.
  func chartPoints(_ range: CellRange) -> [ChartPoint?] {
    range.cells.map { self[$0].flatMap { ChartPoint($0.content) } }
  }

  /// Whether an area is one cell with nothing in it, which interrupts a line.
  func isGap(_ range: CellRange) -> Bool { range.count == 1 && self[range.first] == nil }
}

extension ChartPoint {
  /// What a chart shows of a cell: its number or its text.
  init?(_ content: CellContent) {
    switch content {
    case .number(let value), .formula(_, .number(let value)): self = .number(value)
    case .text(let text), .formula(_, .text(let text)), .link(let text, _): self = .text(text)
    case .richText(let runs): self = .text(runs.map(\.text).joined())
    case .boolean, .blank: return nil
    }
  }
}

extension CellRange {
  /// The number of cells.
  var count: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }

  /// All places in reading order.
  var cells: [CellAddress] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }
}
