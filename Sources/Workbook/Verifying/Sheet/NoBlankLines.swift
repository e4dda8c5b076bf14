/// A screen reader takes a blank row or column for the end of the sheet.
struct NoBlankLines: WorkbookCheck {
  let card = CheckCard(
    23, "no-blank-lines", .essential,
    "No row or column between A1 and the last cell in use can be blank, but for one column between "
      + "two tables side by side.",
    remedy: "Delete the blank row or column.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      let filled = sheet.filledCells
      if let row = Self.gap(Set(filled.map(\.address.row))) {
        report.add(sheet, CellAddress(row: row, column: 0), "Row \(row + 1) is blank")
      }
      let between = Self.columnsBetweenTables(sheet)
      if let column = Self.gap(Set(filled.map(\.address.column)).union(between)) {
        report.add(
          sheet, CellAddress(row: 0, column: column),
          "Column \(CellAddress.letters(column: column)) is blank")
      }
    }
  }

  /// The columns that part a table from its neighbour, by which those who listen hear it end.
  private static func columnsBetweenTables(_ sheet: ReadSheet) -> Set<Int> {
    Set(
      sheet.tables.compactMap { table in
        let column = table.range.last.column + 1
        let hasNeighbour = sheet.tables.contains {
          $0.range.first.column == column + 1 && $0.range.first.row <= table.range.last.row
            && table.range.first.row <= $0.range.last.row
        }
        return hasNeighbour ? column : nil
      })
  }

  /// The first number from zero to the largest that is missing.
  private static func gap(_ used: Set<Int>) -> Int? {
    guard let last = used.max() else { return nil }
    return (0...last).first { !used.contains($0) }
  }
}
