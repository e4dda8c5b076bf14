/// Defined names and table names: one name space, unique ignoring case.
extension Refusals {
  static func checkDefinedNames(_ workbook: Workbook) throws(WorkbookError) {
    let sheets = Set(workbook.sheets.map(\.name))
    var seen: Set<String> = []
    for name in workbook.definedNames {
      try checkName(name.name, "The defined name", sheet: name.sheet, limit: 127)
      try refuseSecond(name.name, in: &seen, sheet: name.sheet)
      guard sheets.contains(name.sheet) else {
        throw WorkbookError(
          "sheet-unknown",
          "The defined name \"\(name.name)\" must lie on a sheet of the workbook, "
            + "not \"\(name.sheet)\".")
      }
      try checkRange(name.range, "The defined name \"\(name.name)\"", sheet: name.sheet)
    }
  }

  static func checkTableNames(_ workbook: Workbook) throws(WorkbookError) {
    var seen = Set(workbook.definedNames.map { $0.name.lowercased() })
    for sheet in workbook.sheets {
      for table in sheet.tables {
        try checkName(table.name, "The table name", sheet: sheet.name, limit: 255)
        try refuseSecond(table.name, in: &seen, sheet: sheet.name)
      }
    }
  }

  private static func refuseSecond(
    _ name: String, in seen: inout Set<String>, sheet: String
  ) throws(WorkbookError) {
    guard seen.insert(name.lowercased()).inserted else {
      throw WorkbookError(
        "name-twice", sheet: sheet,
        "Names of tables and ranges must differ in more than capitals: \"\(name)\" stands twice.")
    }
  }

  private static func checkName(
    _ name: String, _ subject: String, sheet: String, limit: Int
  ) throws(WorkbookError) {
    try checkLabel(name, subject, limit: limit, sheet: sheet)
    guard name.utf8.count <= limit else {
      throw WorkbookError(
        "text-too-long", sheet: sheet, "\(subject) \"\(name)\" must have at most \(limit) bytes.")
    }
    guard let first = name.first, first.isLetter || first == "_",
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    else {
      throw WorkbookError(
        "name-syntax", sheet: sheet,
        "\(subject) \"\(name)\" must be a letter or _, followed by letters, digits, _ and full stops."
      )
    }
    guard !isLikeReference(name) else {
      throw WorkbookError(
        "name-like-cell", sheet: sheet, "\(subject) \"\(name)\" must not look like a cell.",
        remedy: "Put a word before it, such as Table_\(name).")
    }
  }

  /// Whether a formula would take the name for a cell in A1 or R1C1 notation, or for TRUE or FALSE.
  static func isLikeReference(_ name: String) -> Bool {
    let upper = name.uppercased()
    return isCell(upper) || isLikeRowAndColumn(upper)
      || upper == "TRUE" || upper == "FALSE" || upper.hasPrefix("_XLNM") || upper.hasPrefix("_XLFN")
  }

  /// `R`, `C`, `R1`, `C1`, `RC`, `R1C1` and so on.
  private static func isLikeRowAndColumn(_ upper: String) -> Bool {
    var rest = upper[...]
    var found = false
    for letter in ["R", "C"] as [Character] where rest.first == letter {
      found = true
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
    }
    return found && rest.isEmpty
  }

  /// Whether the text is a reference such as `C5`, in capitals without `$`, to a cell of a sheet.
  static func isCell(_ upper: String) -> Bool {
    let letters = upper.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = upper.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    let row = digits.reduce(0) { $0 * 10 + Int($1) - 48 } - 1
    return CellAddress(row: row, column: column).isOnSheet
  }
}
