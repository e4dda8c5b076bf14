/// Cells.
extension Refusals {
  static func checkCells(
    _ sheet: Sheet, styles: StyleSheet, _ names: KnownNames
  ) throws(WorkbookError) {
    var links = 0
    for cell in sheet.cells {
      guard cell.address.isOnSheet else {
        throw WorkbookError(
          "cell-off-sheet", sheet: sheet.name,
          "A cell must lie on the sheet (1,048,576 rows, 16,384 columns), not in row "
            + "\(cell.address.row), column \(cell.address.column) counted from zero.")
      }
      guard styles.styles.indices.contains(cell.style.index) else {
        throw WorkbookError(
          "style-unknown", sheet: sheet.name, cell: cell.address.a1(),
          "A cell must have a style of its own workbook.",
          remedy: "Register the style with the styles of this workbook.")
      }
      try checkContent(cell, sheet.name, names)
      if case .link = cell.content { links += 1 }
    }
    guard links <= 65_530 else {
      throw WorkbookError(
        "links-too-many", sheet: sheet.name, "A sheet must have at most 65,530 links, not \(links)."
      )
    }
    try refuseTwice(sheet)
    try checkStream(of: sheet, styles)
  }

  private static func checkStream(
    of sheet: Sheet, _ styles: StyleSheet
  ) throws(WorkbookError) {
    guard let rows = sheet.rows else { return }
    let last = CellAddress(row: sheet.rowsAboveStream, column: max(rows.styles.count - 1, 0))
    guard last.isOnSheet, rows.styles.allSatisfy({ styles.styles.indices.contains($0.index) })
    else {
      throw WorkbookError(
        "cell-off-sheet", sheet: sheet.name,
        "Streamed rows must have a place on the sheet and styles of their own workbook.")
    }
  }

  private static func checkContent(
    _ cell: Cell, _ sheet: String, _ names: KnownNames
  ) throws(WorkbookError) {
    switch cell.content {
    case .number(let value):
      try checkNumber(value, "A number", sheet: sheet, cell: cell.address)
    case .text(let text):
      try checkCellText(text, sheet, cell.address)
    case .richText(let runs): try checkRuns(runs, sheet, cell.address)
    case .formula(let formula, let result):
      try checkFormula(formula, names, sheet: sheet, cell: cell.address)
      switch result {
      case .number(let value):
        try checkNumber(value, "The result of a formula", sheet: sheet, cell: cell.address)
      case .text(let text):
        // Not escaped by the library here, unlike the text of a cell.
        try checkText(
          text, "The result of a formula", limit: 32_767, sheet: sheet, cell: cell.address.a1())
      }
    case .link(let text, let target):
      try checkLink(text, target, names, sheet: sheet, cell: cell.address)
    case .boolean, .blank: break
    }
  }

  private static func checkCellText(
    _ text: String, _ sheet: String, _ cell: CellAddress
  ) throws(WorkbookError) {
    try checkText(
      text, "The text of a cell", limit: 32_767, allowsEscaped: true, sheet: sheet, cell: cell.a1())
  }

  /// The library counts the parts of a rich text in one byte and never ends beyond it.
  private static func checkRuns(
    _ runs: [TextRun], _ sheet: String, _ cell: CellAddress
  ) throws(WorkbookError) {
    guard runs.count <= 250 else {
      throw WorkbookError(
        "text-parts-too-many", sheet: sheet, cell: cell.a1(),
        "A rich text must have at most 250 parts, not \(runs.count).")
    }
    try checkCellText(runs.map(\.text).joined(), sheet, cell)
  }

  /// Excel's largest number is a little below the largest `Double`.
  private static func checkNumber(
    _ value: Double, _ subject: String, sheet: String, cell: CellAddress
  ) throws(WorkbookError) {
    guard value.magnitude <= 9.999_999_999_999_99e307 else {
      throw WorkbookError(
        "number-not-finite", sheet: sheet, cell: cell.a1(),
        "\(subject) must be finite and below 1E+308, not \(value).",
        remedy: "Write the mark for a missing value as text.")
    }
  }

  private static func refuseTwice(_ sheet: Sheet) throws(WorkbookError) {
    let cells = SheetContents(sheet).cells
    for next in cells.indices.dropFirst() where cells[next - 1].address == cells[next].address {
      throw WorkbookError(
        "cell-twice", sheet: sheet.name, cell: cells[next].address.a1(),
        "A cell must be written once, but this one has two contents.")
    }
  }
}
