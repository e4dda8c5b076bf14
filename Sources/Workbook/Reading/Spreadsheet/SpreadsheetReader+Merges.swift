extension SpreadsheetReader {
  /// The merged ranges of a sheet in file order.
  ///
  /// In XLSX they stand after the cells, in ODS among them: both pass over the whole sheet once more.
  public func mergedRanges(of sheet: SheetInfo) throws(WorkbookError) -> [CellRange] {
    do {
      let package = Package(archive: archive)
      if kind == .ods { return try ODSDocument(package).mergedRanges(of: sheet) }
      guard let part = sheet.part else { return [] }
      var tokenizer = MarkupTokenizer(
        try package.stream(part), part: part, limits: archive.limits)
      return try tokenizer.readMerges()
    } catch {
      throw error.inFile(archive.source.path, sheet: sheet.name)
    }
  }
}

extension ODSDocument {
  fileprivate func mergedRanges(of sheet: SheetInfo) throws(WorkbookError) -> [CellRange] {
    let row = SheetRow(sharedStrings: SharedStrings(), is1904: false)
    guard var parser = try parser(of: sheet, row: row, formulas: false) else { return [] }
    parser.merges = []
    while try parser.findRow() {}
    return parser.merges ?? []
  }
}

extension MarkupTokenizer {
  fileprivate mutating func readMerges() throws(WorkbookError) -> [CellRange] {
    let wanted: MarkupName = "mergeCell"
    var ranges: [CellRange] = []
    while true {
      switch try next() {
      case .start where name == wanted:
        let text = string("ref") ?? ""
        guard let range = CellRange(a1: text), ranges.count < limits.mergedRanges else {
          throw failure(
            "merged-range",
            "a merged range must lie on the sheet, at most \(limits.mergedRanges) of them; "
              + "found '\(text.prefix(40))'")
        }
        ranges.append(range)
      case .finish: return ranges
      default: break
      }
    }
  }
}
