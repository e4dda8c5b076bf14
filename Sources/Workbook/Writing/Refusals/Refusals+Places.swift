/// Places: widths, heights, panes and ranges.
extension Refusals {
  /// Refuses a range whose corners are in the wrong order or off the sheet.
  static func checkRange(
    _ range: CellRange, _ subject: String, sheet: String
  ) throws(WorkbookError) {
    guard range.first.isOnSheet, range.last.isOnSheet, range.first.row <= range.last.row,
      range.first.column <= range.last.column
    else {
      throw WorkbookError(
        "range-off-sheet", sheet: sheet,
        "\(subject) must run from top left to bottom right within the sheet, not from row "
          + "\(range.first.row) column \(range.first.column) to row \(range.last.row) column "
          + "\(range.last.column).")
    }
  }

  static func checkPlaces(_ sheet: Sheet) throws(WorkbookError) {
    try checkColumnWidths(sheet)
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      guard (0..<CellAddress.rowLimit).contains(row), height.isFinite, height > 0, height <= 409
      else {
        throw WorkbookError(
          "row-height", sheet: sheet.name,
          "The height of row \(row) must lie above 0 and up to 409 points, not \(height).")
      }
    }
    if let cell = sheet.frozenAt, !cell.isOnSheet {
      throw WorkbookError(
        "cell-off-sheet", sheet: sheet.name,
        "The first cell that scrolls must lie on the sheet, not in row \(cell.row), column "
          + "\(cell.column).")
    }
    if let color = sheet.tabColor {
      try checkColor(color, "The colour of the tab", sheet: sheet.name)
    }
  }

  private static func checkColumnWidths(_ sheet: Sheet) throws(WorkbookError) {
    guard sheet.columnWidths.count <= CellAddress.columnLimit else {
      throw WorkbookError(
        "column-width", sheet: sheet.name, "A sheet must have at most 16,384 column widths.")
    }
    for (column, width) in sheet.columnWidths.enumerated() {
      guard width.isFinite, width > 0, width <= 255 else {
        throw WorkbookError(
          "column-width", sheet: sheet.name, cell: CellAddress.letters(column: column),
          "The width of a column must lie above 0 and up to 255 characters, not \(width).")
      }
    }
  }

  static func checkColorScales(_ sheet: Sheet) throws(WorkbookError) {
    for scale in sheet.colorScales {
      try checkRange(scale.range, "A colour scale", sheet: sheet.name)
      guard (2...3).contains(scale.colors.count) else {
        throw WorkbookError(
          "color-scale", sheet: sheet.name, cell: scale.range.a1,
          "A colour scale must have two or three colours, not \(scale.colors.count).")
      }
      for color in scale.colors {
        try checkColor(color, "A colour of a scale", sheet: sheet.name, cell: scale.range.a1)
      }
    }
  }
}
