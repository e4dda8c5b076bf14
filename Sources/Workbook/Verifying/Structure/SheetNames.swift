/// Names on tabs are how keyboard users find their way.
struct SheetNames: WorkbookCheck {
  let card = CheckCard(
    14, "sheet-names", .essential,
    "Sheet names must be unique, at most 31 characters, without []:*?/\\, and say what is on the sheet.",
    remedy: "Rename the sheet.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    var met: Set<String> = []
    for sheet in workbook.sheets {
      let name = sheet.name
      if !met.insert(name.lowercased()).inserted {
        report.add(sheet, "Another sheet has this name")
      }
      if name.isEmpty || name.utf16.count > 31 || name.contains(where: { "[]:*?/\\".contains($0) })
      {
        report.add(sheet, "The name '\(name)' can't be used everywhere")
      }
      if isNamedByProgram(name.lowercased()) {
        report.add(sheet, "The name '\(name)' says nothing")
      }
    }
  }

  private func isNamedByProgram(_ name: String) -> Bool {
    ["sheet", "blad", "feuil", "feuille", "tabelle"].contains { word in
      name == word || name.hasPrefix(word) && name.dropFirst(word.count).allSatisfy(\.isNumber)
    }
  }
}
