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
      let columns = table.columns.map { ",\(field($0.id)),\(field($0.measure))," }
      for (row, cells) in zip(table.rows, table.cells) {
        let beginning = "\(field(table.id)),\(field(row.id))"
        for (column, cell) in zip(columns, cells) {
          let (value, symbol) = valueAndSymbol(cell.value)
          text += beginning
          text += column
          text += field(value)
          text += ","
          text += field(symbol)
          text += "\r\n"
        }
      }
    }
    return text
  }

  private static func valueAndSymbol(_ value: CellValue) -> (value: String, symbol: String) {
    switch value {
    case .number(let number): (self.number(number), "")
    case .text(_, let id): (id, "")
    case .missing(let reason): ("", "[\(reason.rawValue)]")
    }
  }

  /// The shortest text that reads back as the same number; whole numbers without a decimal mark.
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
  }

  /// A field, in quotes where it holds a comma, a quote or a line end.
  static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 13 || byte == 10
    }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
