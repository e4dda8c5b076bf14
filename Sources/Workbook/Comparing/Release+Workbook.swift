extension Release {
  /// Reads the Excel tables of a workbook and the texts around them, row by row.
  ///
  /// - Throws: `WorkbookError` for a file that can't be read, or that holds no Excel table.
  public init(workbook path: String) throws(WorkbookError) {
    let reader = try SpreadsheetReader(path: path)
    guard reader.kind == .xlsx else {
      throw WorkbookError(
        "not-a-workbook", file: path, "The file must be an XLSX workbook, found an ODS one.",
        remedy: "Convert it: soffice --headless --convert-to xlsx \(path)")
    }
    let package = Package(archive: reader.archive)
    let workbook = try SpreadsheetReader.workbook(package)
    let styles = try StylePart(package, workbook, try ThemeColors(package, workbook)).styles
    self.init(file: path, tables: [], texts: Self.properties(try ReadProperties(package)))
    var hasTables = false
    for info in reader.sheets {
      guard let part = info.part else { continue }
      let tables = try ReadTable.all(package, onSheet: part)
      hasTables = hasTables || !tables.isEmpty
      var sheet = ReleasedSheet(info.name, tables, styles.map(\.numberFormat))
      do {
        try reader.read(sheet: info) { row in
          sheet.add(row)
          return .more
        }
      } catch let error as WorkbookError {
        throw error
      } catch {
        throw WorkbookError("sheet-not-read", file: path, sheet: info.name, "\(error)")
      }
      self.tables += sheet.statistics
      texts += sheet.allTexts
    }
    guard hasTables else {
      throw WorkbookError(
        "tables-missing", file: path, "The workbook holds no Excel table to compare.",
        remedy: "Select the data and choose Insert > Table, in both files with the same names.")
    }
  }

  private static func properties(_ properties: ReadProperties) -> [ReleasedText] {
    [
      ("title", properties.title), ("subject", properties.subject),
      ("author", properties.creator), ("keywords", properties.keywords),
      ("description", properties.description), ("language", properties.language),
      ("created", properties.created),
    ].filter { !$0.1.isEmpty }.map {
      ReleasedText(sheet: "", kind: .property, name: $0.0, text: $0.1)
    }
  }
}
