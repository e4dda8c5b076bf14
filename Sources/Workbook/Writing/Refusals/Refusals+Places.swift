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
      guard let first = scale.ranges.first else {
        throw WorkbookError(
          "color-scale", sheet: sheet.name, "A colour scale must have cells to colour.")
      }
      for range in scale.ranges { try checkRange(range, "A colour scale", sheet: sheet.name) }
      guard (2...3).contains(scale.colors.count), scale.middle?.isFinite ?? true else {
        throw WorkbookError(
          "color-scale", sheet: sheet.name, cell: first.a1,
          "A colour scale must have two or three colours and a finite middle, not "
            + "\(scale.colors.count) colours.")
      }
      for color in scale.colors {
        try checkColor(color, "A colour of a scale", sheet: sheet.name, cell: first.a1)
      }
    }
  }

  static func checkSparklines(_ sheet: Sheet) throws(WorkbookError) {
    try checkColor(sheet.sparklineColor, "The colour of sparklines", sheet: sheet.name)
    for sparkline in sheet.sparklines {
      try checkRange(sparkline.values, "A sparkline", sheet: sheet.name)
      guard sparkline.cell.isOnSheet, sparkline.values.first.row == sparkline.values.last.row,
        !sparkline.values.contains(sparkline.cell)
      else {
        throw WorkbookError(
          "sparkline-range", sheet: sheet.name, cell: sparkline.values.a1,
          "A sparkline must draw the cells of one row, and stand in another cell of the sheet.")
      }
    }
  }
}
