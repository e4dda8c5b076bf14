internal import RegionalStatistics
public import Workbook

extension Release {
  /// Reads a release: an XLSX workbook, or the tidy CSV twin of one.
  ///
  /// - Throws: `WorkbookError` or `ReadError` for a file that is neither or can't be read.
  public init(path: String) throws {
    if path.lowercased().hasSuffix(".csv") {
      self.init(file: path, tables: try Self.tables(twin: TextFile.read(path), file: path))
    } else {
      try self.init(workbook: path)
    }
  }

  private static let header = ["table", "row", "column", "measure", "value", "symbol"]

  /// The tables of a tidy twin, a row per row and a column per column.
  static func tables(twin text: String, file: String) throws(ReadError) -> [ReleasedTable] {
    let lines = TwinLines(text).lines
    guard lines.first == header else {
      throw ReadError(
        "not-a-twin", file: file,
        "The file must be a tidy twin with the columns \(header.joined(separator: ",")).",
        remedy: "Compare the XLSX workbooks, or the .csv files that stand beside them.")
    }
    var tables: [TwinTable] = []
    for (index, fields) in lines.enumerated().dropFirst() {
      guard fields.count == header.count else {
        throw ReadError(
          "twin-line", file: file, line: index + 1,
          "Must have \(header.count) fields, found \(fields.count).",
          remedy: "Get the file again, or build it anew.")
      }
      if tables.last?.table.name != fields[0] { tables.append(TwinTable(fields[0])) }
      tables[tables.count - 1].add(fields)
    }
    return tables.map(\.table)
  }
}

/// A table that is put together from the lines of a twin.
private struct TwinTable {
  private(set) var table: ReleasedTable
  private var rows: [String: Int] = [:]
  private var columns: [String: Int] = [:]

  init(_ name: String) { table = ReleasedTable(name: name, headers: ["row"]) }

  mutating func add(_ fields: [String]) {
    let column = columns[fields[2]] ?? newColumn(fields[2])
    let row = rows[fields[1]] ?? newRow(fields[1])
    table.rows[row][column] = Self.value(fields[4], fields[5])
  }

  private mutating func newColumn(_ name: String) -> Int {
    table.headers.append(name)
    table.formats.append("General")
    for row in table.rows.indices { table.rows[row].append(.empty) }
    columns[name] = table.headers.count - 1
    return table.headers.count - 1
  }

  private mutating func newRow(_ name: String) -> Int {
    let empty = Array(repeating: ReadCell.empty, count: table.headers.count - 1)
    table.rows.append([.text(name)] + empty)
    rows[name] = table.rows.count - 1
    return table.rows.count - 1
  }

  private static func value(_ value: String, _ symbol: String) -> ReadCell {
    guard symbol.isEmpty else { return .text(symbol) }
    return Double(value).map { .number($0) } ?? .text(value)
  }
}
