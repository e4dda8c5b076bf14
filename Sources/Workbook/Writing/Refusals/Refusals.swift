/// The checks that every workbook passes before anything is written.
///
/// libxlsxwriter 1.1.4 returns success for much that gives a file which Excel repairs or refuses.
/// Each such input is refused here, by name and place, or made right where it is written.
enum Refusals {
  /// Throws the first thing that can't be written.
  static func check(_ workbook: Workbook) throws(WorkbookError) {
    try checkProperties(workbook.properties)
    try checkStyles(workbook.styles)
    try checkSheetNames(workbook.sheets)
    try checkDefinedNames(workbook)
    try checkTableNames(workbook)
    let names = KnownNames(workbook)
    var contents: [String: SheetContents] = [:]
    for sheet in workbook.sheets {
      try checkCells(sheet, styles: workbook.styles, names)
      contents[sheet.name] = SheetContents(sheet)
    }
    for sheet in workbook.sheets {
      try checkPlaces(sheet)
      try checkPrint(sheet)
      try checkColorScales(sheet)
      try checkSparklines(sheet)
      if let cells = contents[sheet.name] { try checkTables(sheet, cells) }
      try checkCharts(sheet, contents)
    }
  }
}

/// The names that formulas and links may use, in small letters.
struct KnownNames {
  /// Sheet names as formulas may spell them.
  let sheets: Set<String>
  /// Defined names.
  let ranges: Set<String>

  init(_ workbook: Workbook) {
    sheets = Set(workbook.sheets.map { $0.name.lowercased() })
    ranges = Set(workbook.definedNames.map { $0.name.lowercased() })
  }
}
