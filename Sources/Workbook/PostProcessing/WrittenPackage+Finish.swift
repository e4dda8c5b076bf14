/// What the library can't write itself.
extension WrittenPackage {
  /// Adds language, dates, descriptions of tables, named styles, parts of charts and sparklines.
  mutating func finish(
    _ workbook: Workbook, named: [NamedCellStyle]
  ) throws(WorkbookError) {
    try edit("docProps/core.xml") { (text) throws(WorkbookError) in
      try CoreProperties.complete(&text, workbook.properties)
    }
    if !named.isEmpty {
      try edit("xl/styles.xml") { (text) throws(WorkbookError) in
        try NamedCellStyle.add(named, to: &text)
      }
    }
    if workbook.sheets.contains(where: { $0.print.split != nil }) {
      try edit("docProps/app.xml") { (text) throws(WorkbookError) in
        // The name of print areas has this only in the workbook itself.
        while let place = text.find("_xlnm.") { text.bytes.removeSubrange(place) }
      }
      try edit("xl/workbook.xml") { (text) throws(WorkbookError) in
        try Self.completePrintAreas(&text, workbook.sheets)
      }
    }
    try describeTables(workbook.sheets)
    for (index, chart) in workbook.sheets.flatMap(\.charts).enumerated() {
      try edit("xl/charts/chart\(index + 1).xml") { (text) throws(WorkbookError) in
        try ChartCompletion.complete(&text, chart)
        try ChartLanguage.set(in: &text, workbook.properties.language)
      }
    }
    for (index, sheet) in workbook.sheets.enumerated() {
      let hasFooter = FooterText.text(of: sheet.print) != nil
      guard hasFooter || !sheet.sparklines.isEmpty else { continue }
      try edit("xl/worksheets/sheet\(index + 1).xml") { (text) throws(WorkbookError) in
        if hasFooter { try Self.keepFooterSize(&text) }
        if !sheet.sparklines.isEmpty { try SparklineGroup.add(sheet, to: &text) }
      }
    }
  }

  /// Prints the footer as large on every page, however small the sheet is printed.
  private static func keepFooterSize(_ text: inout PartText) throws(WorkbookError) {
    // It stands near the end, behind the rows.
    let near = max(0, text.bytes.count - 30_000)
    guard let place = text.find("<headerFooter>", from: near) ?? text.find("<headerFooter>") else {
      throw text.unknown("<headerFooter>")
    }
    text.bytes.replaceSubrange(place, with: "<headerFooter scaleWithDoc=\"0\">".utf8)
  }

  /// The library takes names of at most 128 characters, which is enough for a single area.
  private static func completePrintAreas(
    _ text: inout PartText, _ sheets: [Sheet]
  ) throws(WorkbookError) {
    for sheet in sheets {
      guard let areas = sheet.print.split?.areas else { continue }
      let first = SheetReference.list(Array(areas.prefix(1)), on: sheet.name)
      let all = SheetReference.list(areas, on: sheet.name)
      try text.replace(
        PartText.escaped(first) + "</definedName>", with: PartText.escaped(all) + "</definedName>")
    }
  }

  /// The library numbers tables in the order of sheets and of tables on a sheet.
  private mutating func describeTables(_ sheets: [Sheet]) throws(WorkbookError) {
    for (index, table) in sheets.flatMap(\.tables).enumerated()
    where !table.alternativeText.isEmpty {
      try edit("xl/tables/table\(index + 1).xml") { (text) throws(WorkbookError) in
        try TableDescription.add(to: &text, table)
      }
    }
  }
}
