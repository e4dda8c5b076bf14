internal import Workbook

/// The cells of a spreadsheet as texts, as an export to delimited text would write them.
enum CellText {
  /// Writes the text of a cell: numbers as briefly as possible (`2019`, not `2019.0`), dates and
  /// times in ISO 8601, truth values as `TRUE` and `FALSE`, errors as they are shown.
  static func append(_ cell: SheetCell, of row: borrowing SheetRow, to bytes: inout [UInt8]) {
    switch cell.kind {
    case .empty: break
    case .number: bytes.append(contentsOf: number(cell.number).utf8)
    case .sharedText, .text, .error: bytes.append(contentsOf: row.textBytes(cell))
    case .boolean: bytes.append(contentsOf: (cell.number == 0 ? "FALSE" : "TRUE").utf8)
    case .date, .elapsed, .isoDate: bytes.append(contentsOf: date(row.value(cell)).utf8)
    }
  }

  /// The text of a cell.
  static func text(_ cell: SheetCell, of row: borrowing SheetRow) -> String {
    var bytes: [UInt8] = []
    append(cell, of: row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a cell shows anything.
  static func isFilled(_ cell: SheetCell, of row: borrowing SheetRow) -> Bool {
    switch cell.kind {
    case .empty: false
    case .sharedText, .text: row.textBytes(cell).contains { $0 > 0x20 }
    default: true
    }
  }

  /// The shortest text that reads back as the same number.
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
  }

  private static func date(_ value: ReadCell) -> String {
    switch value {
    case .date(let date): date.iso
    case .number(let number): self.number(number)
    case .text(let text): text
    default: ""
    }
  }
}
