/// Names on tabs.
extension Refusals {
  static func checkSheetNames(_ sheets: [Sheet]) throws(WorkbookError) {
    guard !sheets.isEmpty else {
      throw WorkbookError("sheets-missing", "A workbook must have at least one sheet.")
    }
    var seen: Set<String> = []
    for sheet in sheets {
      try checkSheetName(sheet.name)
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw WorkbookError(
          "sheet-name-twice", sheet: sheet.name,
          "Sheet names must differ in more than capitals: \"\(sheet.name)\" stands twice.")
      }
    }
  }

  private static func checkSheetName(_ name: String) throws(WorkbookError) {
    try checkLabel(name, "The name of a sheet", limit: 31, sheet: name)
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    if let character = name.first(where: forbidden.contains) {
      throw WorkbookError(
        "sheet-name", sheet: name, "The name of a sheet must not contain \"\(character)\".")
    }
    guard name.first != "'", name.last != "'" else {
      throw WorkbookError(
        "sheet-name", sheet: name, "The name of a sheet must not start or end with an apostrophe.")
    }
    guard name.lowercased() != "history" else {
      throw WorkbookError(
        "sheet-name", sheet: name,
        "A sheet can't be called \"History\": Excel keeps that name for itself.",
        remedy: "Choose another name.")
    }
    guard StoredText.escaped(name) == name else {
      throw WorkbookError(
        "sheet-name", sheet: name, "The name of a sheet must not contain a code like _x0041_.")
    }
  }
}
