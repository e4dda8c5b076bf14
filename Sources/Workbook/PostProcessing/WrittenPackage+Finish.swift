/// What the library can't write itself.
extension WrittenPackage {
  /// Adds language, dates, descriptions of tables and named styles.
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
    try describeTables(workbook.sheets)
    let charts = workbook.sheets.reduce(0) { $0 + $1.charts.count }
    for number in 0..<charts {
      try edit("xl/charts/chart\(number + 1).xml") { (text) throws(WorkbookError) in
        try ChartLanguage.set(in: &text, workbook.properties.language)
      }
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
