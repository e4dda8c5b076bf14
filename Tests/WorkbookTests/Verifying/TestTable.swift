@testable import Workbook

/// A value of a test table; a text that begins with `=` is a formula.
enum TestValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  Sendable
{
  case text(String)
  case number(Double)

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(floatLiteral value: Double) { self = .number(value) }

  fileprivate func cell(_ address: CellAddress, style: Int) -> ReadSheetCell {
    switch self {
    case .number(let number):
      ReadSheetCell(address: address, value: .number(number), formula: nil, style: style)
    case .text(let text) where text.hasPrefix("="):
      ReadSheetCell(
        address: address, value: .number(0), formula: String(text.dropFirst()), style: style)
    case .text(let text):
      ReadSheetCell(address: address, value: .text(text), formula: nil, style: style)
    }
  }
}

extension WorkbookContents {
  /// Replaces the table of the sheet with the data; the header stands in row 3, from column A.
  mutating func setTable(_ rows: [[TestValue]], format: String = "#,##0") {
    var style = ReadStyle()
    style.numberFormat = format
    styles.append(style)
    let number = styles.count - 1
    sheets[2].cells.removeAll { $0.address.row >= 2 }
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        let address = CellAddress(row: 2 + row, column: column)
        sheets[2].cells.append(value.cell(address, style: row == 0 ? 0 : number))
      }
    }
    sheets[2].tables[0].range.last = CellAddress(
      row: 1 + rows.count, column: (rows.first?.count ?? 1) - 1)
    sheets[2].tables[0].headers = (rows.first ?? []).map {
      if case .text(let text) = $0 { text } else { "" }
    }
  }
}
