extension WrittenPackage {
  /// The rows that go into the parts of sheets as they are written, by the name of the part.
  mutating func takeStreams(of workbook: Workbook) throws(WorkbookError) -> [String: PartStream] {
    var streams: [String: PartStream] = [:]
    for (index, sheet) in workbook.sheets.enumerated() {
      guard sheet.isStreamed, let rows = sheet.rows else { continue }
      let name = "xl/worksheets/sheet\(index + 1).xml"
      let bytes = try take(name)
      let cells = try WellFormedness.check(bytes, part: name)
      guard cells == sheet.cells.count + rows.styles.count else {
        throw Self.notWhole("does not have all cells", name)
      }
      let frame = try SheetFrame(
        bytes, part: name, columns: rows.styles.count, above: sheet.rowsAboveStream)
      streams[name] = PartStream(sheet: sheet.name, rows: rows, frame: frame)
    }
    return streams
  }
}

extension Sheet {
  /// Whether rows are made while the sheet is written.
  var isStreamed: Bool { rows?.styles.isEmpty == false }

  /// The rows that the cells of the sheet take.
  var rowsAboveStream: Int { (cells.map(\.address.row).max() ?? -1) + 1 }
}
