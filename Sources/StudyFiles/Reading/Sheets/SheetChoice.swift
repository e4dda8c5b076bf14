internal import RegionalStatistics
internal import Workbook

/// The sheet of a workbook that holds the data, and its header.
struct SheetChoice {
  let sheet: SheetInfo
  let header: SheetHeader

  private static let mostSheets = 50

  /// Chooses a sheet: the one asked for, else the first visible one with a known header, else the
  /// first visible one with data.
  init(
    _ reader: SpreadsheetReader, declared: DeclaredLayout, file: String,
    isKnown: ([String]) -> Bool
  ) throws(ReadError) {
    let wanted = try Self.candidates(reader, declared, file)
    var choices: [Self] = []
    do {
      for sheet in wanted.prefix(Self.mostSheets) {
        let preview = try SheetPreview(reader, sheet)
        let header = try SheetHeader(
          preview, firstCell: declared.headerCell, isKnown: isKnown,
          merges: { () throws(WorkbookError) in try reader.mergedRanges(of: sheet) })
        guard let header else { continue }
        choices.append(Self(sheet: sheet, header: header))
        if isKnown(header.names) { break }
      }
    } catch {
      throw ReadError(error, file: file)
    }
    guard let choice = choices.last.flatMap({ isKnown($0.header.names) ? $0 : choices.first })
    else { throw Self.nothingFound(wanted, declared, file) }
    self = choice
  }

  private init(sheet: SheetInfo, header: SheetHeader) {
    self.sheet = sheet
    self.header = header
  }

  private static func candidates(
    _ reader: SpreadsheetReader, _ declared: DeclaredLayout, _ file: String
  ) throws(ReadError) -> [SheetInfo] {
    guard let name = declared.sheet else {
      return reader.sheets.filter { $0.visibility == .visible && $0.part != nil }
    }
    let key = CanonicalText.comparisonKey(name)
    guard
      let sheet = reader.sheet(named: name)
        ?? reader.sheets.first(where: { CanonicalText.comparisonKey($0.name) == key })
    else {
      let names = reader.sheets.map(\.name)
      throw ReadError(
        "sheet-missing", file: file, "The workbook must have a sheet \"\(name)\".",
        remedy: Suggestion.sentence(for: name, in: names)
          ?? "Its sheets are \(YAMLValue.list(names)).")
    }
    return [sheet]
  }

  private static func nothingFound(
    _ sheets: [SheetInfo], _ declared: DeclaredLayout, _ file: String
  ) -> ReadError {
    if let cell = declared.headerCell {
      return ReadError(
        "header-missing", file: file,
        "The header must be a row whose first cell is \"\(cell)\", but the first 200 rows have none."
      )
    }
    return ReadError(
      "file-empty", file: file, "The workbook must have a visible sheet with cells, it has none.",
      remedy: "Show the sheet with the data, or name it in the study with \"sheet:\".")
  }
}
