import Testing

@testable import Workbook

/// One property taken from the good workbook, and the check that must notice.
struct BrokenProperty: Sendable, CustomTestStringConvertible {
  let check: String
  let testDescription: String
  let change: @Sendable (inout WorkbookContents) -> Void

  init(
    _ check: String, _ description: String,
    _ change: @escaping @Sendable (inout WorkbookContents) -> Void
  ) {
    self.check = check
    testDescription = "\(check): \(description)"
    self.change = change
  }

  static let all = package + structure + sheet + table + formulas + disclosure
}

extension WorkbookContents {
  /// Changes the cell at a place of the sheet with the data.
  mutating func change(_ row: Int, _ column: Int, _ change: (inout ReadSheetCell) -> Void) {
    let place = CellAddress(row: row, column: column)
    guard let index = sheets[2].cells.firstIndex(where: { $0.address == place }) else { return }
    change(&sheets[2].cells[index])
  }

  /// Changes the style of the cell at a place of the sheet with the data.
  mutating func restyle(_ row: Int, _ column: Int, _ change: (inout ReadStyle) -> Void) {
    guard let cell = sheets[2].cell(CellAddress(row: row, column: column)) else { return }
    var style = style(cell)
    change(&style)
    styles.append(style)
    let number = styles.count - 1
    self.change(row, column) { $0.style = number }
  }

  /// Adds a cell to the sheet with the data.
  mutating func add(_ row: Int, _ column: Int, _ value: ReadCell, style: Int = 0) {
    sheets[2].cells.append(
      ReadSheetCell(
        address: CellAddress(row: row, column: column), value: value, formula: nil, style: style))
  }
}
