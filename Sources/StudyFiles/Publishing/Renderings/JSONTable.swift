internal import RegionalStatistics

/// A table as a JSON object: rows and columns with their identifiers, values and symbols as matrices.
///
/// `values` holds numbers at full precision, texts by their stable form, and `null` for a cell without
/// a number; its reason stands at the same place in `symbols`.
struct JSONTable {
  private let published: PublishedTable
  private let language: Language
  private var table: StatisticalTable { published.table }

  init(_ published: PublishedTable, language: Language) {
    self.published = published
    self.language = language
  }

  var text: String {
    let fields: [(String, String)] = [
      ("id", string(table.id)), ("language", string(language.rawValue)),
      ("title", string(published.title[language])),
      ("subtitle", string(published.subtitle[language])),
      ("source", string(published.source[language])),
      ("headings", list(table.stub.map { string($0[language]) })),
      ("rows", lines(table.rows.map(row))), ("columns", lines(table.columns.map(column))),
      ("values", lines(table.cells.map { list($0.map { value($0.value) }) })),
      ("symbols", lines(table.cells.map { list($0.map { symbol($0.value) }) })),
    ]
    let body = fields.map { "  \(string($0.0)): \($0.1)" }.joined(separator: ",\n")
    return "{\n\(body)\n}\n"
  }

  private func row(_ row: StatisticalTable.Row) -> String {
    object([
      ("id", string(row.id)), ("role", string("\(row.role)")),
      ("labels", list(row.labels.map { string($0[language]) })),
    ])
  }

  private func column(_ column: StatisticalTable.Column) -> String {
    object([
      ("id", string(column.id)), ("measure", string(column.measure)),
      ("label", string(column.label[language])),
    ])
  }

  private func value(_ value: CellValue) -> String {
    switch value {
    case .number(let number): TidyTwin.number(number)
    case .text(_, let id): string(id)
    case .missing: "null"
    }
  }

  private func symbol(_ value: CellValue) -> String {
    if case .missing(let reason) = value { string(reason.rawValue) } else { "null" }
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{\(fields.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// A list with a line for each item.
  private func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    \(items.joined(separator: ",\n    "))\n  ]"
  }

  private func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ": quoted += Self.escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ control: Unicode.Scalar) -> String {
    let digits = String(control.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
