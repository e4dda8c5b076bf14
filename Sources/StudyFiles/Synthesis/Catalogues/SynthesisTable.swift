internal import RegionalStatistics

/// A table of the generator's own data: a header and lines separated by semicolons, without quotes.
struct SynthesisTable {
  /// A line with the place it came from.
  struct Row {
    let file: String
    let line: Int
    let columns: [String: Int]
    let fields: [String]
  }

  let rows: [Row]

  /// Reads a file that must have exactly these columns.
  ///
  /// - Throws: `ReadError`, with `synthesis-data` for a file that isn't as it must be.
  init(file: String, columns: [String]) throws(ReadError) {
    let lines = try TextFile.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.first.map(String.init) ?? ""
    guard header == columns.joined(separator: ";") else {
      throw ReadError(
        "synthesis-data", file: file, line: 1,
        "Header must be \"\(columns.joined(separator: ";"))\", not \"\(header)\".")
    }
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    var rows: [Row] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == columns.count else {
        throw ReadError(
          "synthesis-data", file: file, line: index + 1,
          "Line must have \(columns.count) fields, not \(fields.count).")
      }
      rows.append(Row(file: file, line: index + 1, columns: places, fields: fields))
    }
    self.rows = rows
  }
}

extension SynthesisTable.Row {
  /// The text of a column.
  func text(_ column: String) -> String { columns[column].map { fields[$0] } ?? "" }

  /// The whole number of a column, at least 0.
  func count(_ column: String) throws(ReadError) -> Int {
    guard let number = Int(text(column)), number >= 0 else {
      throw ReadError(
        "synthesis-data", file: file, line: line, column: column,
        "Must be a whole number of at least 0, not \"\(text(column))\".")
    }
    return number
  }

  /// The first calendar year of a school year such as `2020-2021`.
  func schoolYear(_ column: String = "school_year") throws(ReadError) -> Int {
    guard let year = Int(text(column).prefix(4)), text(column) == "\(year)-\(year + 1)" else {
      throw ReadError(
        "synthesis-data", file: file, line: line, column: column,
        "Must be a school year such as 2020-2021, not \"\(text(column))\".")
    }
    return year
  }
}
