extension WrittenPackage {
  /// The rows that go into the parts of sheets as they are written, by the name of the part.
  func streams(of workbook: Workbook) throws(WorkbookError) -> [String: PartStream] {
    var streams: [String: PartStream] = [:]
    for (index, sheet) in workbook.sheets.enumerated() {
      guard let rows = sheet.rows, !rows.styles.isEmpty else { continue }
      let name = "xl/worksheets/sheet\(index + 1).xml"
      guard let position = parts.firstIndex(where: { $0.name == name }) else {
        throw Self.notWhole("is missing", name)
      }
      let frame = try SheetFrame(
        content(at: position), part: name, columns: rows.styles.count, above: sheet.rowsAboveStream)
      streams[name] = PartStream(sheet: sheet.name, rows: rows, frame: frame)
    }
    return streams
  }
}

extension Sheet {
  /// The rows that the cells of the sheet take.
  var rowsAboveStream: Int { (cells.map(\.address.row).max() ?? -1) + 1 }
}
