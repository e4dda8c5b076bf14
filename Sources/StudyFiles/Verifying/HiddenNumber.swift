internal import RegionalStatistics

/// The true number of a hidden cell, by which a finished file is searched; never written anywhere.
struct HiddenNumber: Sendable {
  /// Identifiers of table, row and column.
  let table: String
  let row: String
  let column: String
  let value: Double

  /// The numbers of some tables that others hide.
  static func all(in tables: [StatisticalTable], hiddenIn shown: [StatisticalTable])
    -> [HiddenNumber]
  {
    zip(tables, shown).flatMap { table, shown in
      let masked = places(shown) { $0.value == .missing(.suppressed) }
      guard !masked.isEmpty else { return [HiddenNumber]() }
      return zip(table.rows, table.cells).flatMap { row, cells in
        zip(table.columns, cells).compactMap { column, cell in
          guard case .number(let value) = cell.value, masked.contains([row.id, column.id]) else {
            return nil
          }
          return HiddenNumber(table: table.id, row: row.id, column: column.id, value: value)
        }
      }
    }
  }

  /// Identifiers of row and column of the cells that are meant.
  private static func places(
    _ table: StatisticalTable, where isMeant: (TableCell) -> Bool
  ) -> Set<[String]> {
    var places: Set<[String]> = []
    for (row, cells) in zip(table.rows, table.cells) {
      for (column, cell) in zip(table.columns, cells) where isMeant(cell) {
        places.insert([row.id, column.id])
      }
    }
    return places
  }
}
