extension ReadSheet {
  /// The cells of the body of a table, column by column.
  func bodyColumns(_ table: ReadTable) -> [(column: Int, cells: ColumnCells)] {
    guard let body = table.body else { return [] }
    return table.columns.map { column in
      let numbers = body.compactMap { number(at: CellAddress(row: $0, column: column)) }
      return (column, ColumnCells(cells, numbers: numbers))
    }
  }

  /// The columns of a table that hold at least one number.
  func numericColumns(_ table: ReadTable) -> [(column: Int, cells: ColumnCells)] {
    bodyColumns(table).filter { $0.cells.contains { $0.number != nil } }
  }

  /// The header of a column of a table.
  func header(_ table: ReadTable, _ column: Int) -> ReadSheetCell? {
    cell(CellAddress(row: table.range.first.row, column: column))
  }

  /// Whether a row of a table holds totals, by its first label.
  func isTotal(_ table: ReadTable, row: Int) -> Bool {
    Self.namesTotal(text(row, table.range.first.column))
  }

  /// Whether a label is that of a total.
  static func namesTotal(_ label: String) -> Bool {
    let label = label.lowercased()
    return ["totaal", "total", "totaux", "algemeen totaal", "grand total"].contains { word in
      label == word || label.hasPrefix(word + " ") || label.hasPrefix(word + ":")
    }
  }

  /// Whether a cell lies in a table.
  func isInTable(_ address: CellAddress) -> Bool {
    tables.contains { $0.range.contains(address) }
  }

  /// The texts above a table, those about other tables above it included.
  func textsAbove(_ table: ReadTable) -> [String] {
    let end = table.range.first.row
    return cells.filter { $0.address.row < end && !isInTable($0.address) }.map(\.text)
      .filter { !$0.isEmpty }
  }

  /// The texts above the first table; all texts on a sheet without one.
  var textsAbove: [String] {
    let end = tables.map(\.range.first.row).min() ?? Int.max
    return cells.filter { $0.address.row < end }.map(\.text).filter { !$0.isEmpty }
  }
}

extension WorkbookContents {
  /// The sheet that explains notes, by its name in one of the three languages.
  var notesSheet: ReadSheet? {
    sheets.first { FrontMatterNames.notes.contains($0.name.lowercased()) }
  }

  /// Whether a sheet tells about the workbook instead of holding statistics, by its name.
  func isFrontMatter(_ sheet: ReadSheet) -> Bool {
    FrontMatterNames.all.contains(sheet.name.lowercased())
  }
}
