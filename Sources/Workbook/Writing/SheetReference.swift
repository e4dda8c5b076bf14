/// How formulas name the cells of another sheet.
enum SheetReference {
  /// The sheet name in quotes.
  ///
  /// Always: libxlsxwriter 1.1.4 leaves them out for names such as `2024` or `R1C1`, and Excel then
  /// finds the file damaged.
  static func quoted(_ sheet: String) -> String {
    guard sheet.utf8.contains(UInt8(ascii: "'")) else { return "'\(sheet)'" }
    return "'"
      + sheet.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
  }

  /// The range with `$` before each part.
  static func fixed(_ range: CellRange) -> String {
    let first = range.first.a1(fixedRow: true, fixedColumn: true)
    let last = range.last.a1(fixedRow: true, fixedColumn: true)
    return first == last ? first : "\(first):\(last)"
  }

  /// Cells in one or more areas; several stand in parentheses.
  static func areas(_ ranges: [CellRange], on sheet: String) -> String {
    let areas = list(ranges, on: sheet)
    return ranges.count == 1 ? areas : "(\(areas))"
  }

  /// Areas with commas between them, as names of print areas have them.
  static func list(_ ranges: [CellRange], on sheet: String) -> String {
    ranges.map { "\(quoted(sheet))!\(fixed($0))" }.joined(separator: ",")
  }
}
