extension StatisticalTable {
  /// The rows whose number in the column of the order is hidden stand last, by label.
  ///
  /// Only rows between totals change places.
  func hidingPlaces(_ order: RowOrder) -> StatisticalTable {
    let column: Int?
    switch order.key {
    case .label: return self
    case .lastColumn: column = columns.indices.last
    case .column(let id): column = columns.lastIndex { $0.measure == id || $0.id == id }
    }
    guard let column else { return self }
    var places: [Int] = []
    var run: [Int] = []
    for row in rows.indices {
      if rows[row].role == .body {
        run.append(row)
      } else {
        places += arranged(run, column) + [row]
        run = []
      }
    }
    places += arranged(run, column)
    var table = self
    table.rows = places.map { rows[$0] }
    table.cells = places.map { cells[$0] }
    return table
  }

  private func arranged(_ run: [Int], _ column: Int) -> [Int] {
    let hidden = run.filter { cells[$0][column].value == .missing(.suppressed) }
    let byLabel = hidden.sorted {
      (rows[$0].labels.map(\.nl).joined(separator: "\u{1}"), rows[$0].id)
        < (rows[$1].labels.map(\.nl).joined(separator: "\u{1}"), rows[$1].id)
    }
    return run.filter { !hidden.contains($0) } + byLabel
  }
}
