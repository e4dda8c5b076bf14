public import RegionalStatistics

/// The machine-readable twin of a workbook: one line per published cell.
///
/// RFC 4180: UTF-8, comma, CRLF, decimal point; columns `table,row,column,measure,value,symbol`. Rows
/// and columns are named by stable identifiers that are not translated. Shares are fractions at full
/// precision; a cell without a number has an empty value and its symbol.
public enum TidyTwin {
  /// The text of the file.
  public static func text(_ tables: [StatisticalTable]) -> String {
    var text = "table,row,column,measure,value,symbol\r\n"
    for table in tables {
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          let fields = [table.id, row.id, column.id, column.measure] + valueAndSymbol(cell.value)
          text += fields.map(field).joined(separator: ",") + "\r\n"
        }
      }
    }
    return text
  }

  private static func valueAndSymbol(_ value: CellValue) -> [String] {
    switch value {
    case .number(let number): [self.number(number), ""]
    case .text(_, let id): [id, ""]
    case .missing(let reason): ["", "[\(reason.rawValue)]"]
    }
  }

  /// The shortest text that reads back as the same number; whole numbers without a decimal mark.
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
  }

  /// A field, in quotes where it holds a comma, a quote or a line end.
  static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
