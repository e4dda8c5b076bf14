/// A screen reader and a formula call a table by its name.
struct TableNames: WorkbookCheck {
  let card = CheckCard(
    36, "table-names", .best,
    "Table names must be unique, of letters, digits, _ and ., unlike a cell, and say what is in them.",
    remedy: "Rename the table under Table Design.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    var met: Set<String> = []
    for sheet in workbook.sheets {
      for table in sheet.tables {
        let name = table.name
        if !met.insert(name.lowercased()).inserted {
          report.add(sheet, table.range, "Another table is called '\(name)', too")
        }
        if !isAllowed(name) || CellAddress(a1: Array(name.utf8)) != nil {
          report.add(sheet, table.range, "The name '\(name)' can't be used in formulas")
        }
        if isNamedByProgram(name.lowercased()) {
          report.add(sheet, table.range, "The name '\(name)' says nothing")
        }
      }
    }
  }

  private func isAllowed(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter || first == "_" else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }

  private func isNamedByProgram(_ name: String) -> Bool {
    ["table", "tabel", "tableau", "frame", "df"].contains { word in
      name.hasPrefix(word) && name.dropFirst(word.count).allSatisfy(\.isNumber)
    }
  }
}
