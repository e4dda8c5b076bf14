extension SpreadsheetReader {
  /// The merged ranges of an XLSX sheet in file order; none for ODS.
  ///
  /// They stand after the cells, so this passes over the whole sheet once more.
  public func mergedRanges(of sheet: SheetInfo) throws(WorkbookError) -> [CellRange] {
    guard kind == .xlsx, let part = sheet.part else { return [] }
    do {
      let stream = try Package(archive: archive).stream(part)
      var tokenizer = MarkupTokenizer(stream, part: part, limits: archive.limits)
      return try tokenizer.readMerges()
    } catch {
      throw error.inFile(archive.source.path, sheet: sheet.name)
    }
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
