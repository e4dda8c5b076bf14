internal import Synchronization

/// The rows of one sheet, one at a time: the next call goes on where the last one stopped.
///
/// Copies of the reference share the place in the sheet.
public final class SheetRows: Sendable {
  /// A row without cells, to be filled.
  public let emptyRow: SheetRow
  private let path: String
  private let sheet: String
  private let parser: Mutex<SheetParser>

  init(
    path: String, sheet: String, emptyRow: SheetRow, parser: consuming sending SheetParser
  ) {
    self.path = path
    self.sheet = sheet
    self.emptyRow = emptyRow
    self.parser = Mutex(parser)
  }

  /// Puts the next row into a row of this sheet, whose memory is used again.
  ///
  /// - Returns: `false` when the sheet has ended.
  public func next(into row: inout SheetRow) throws(WorkbookError) -> Bool {
    do {
      return try parser.withLock { (parser) throws(WorkbookError) in try parser.next(into: &row) }
    } catch {
      throw error.inFile(path, sheet: sheet)
    }
  }
}

/// The parser of a sheet in either format; without any, a sheet that has no cells.
struct SheetParser: ~Copyable {
  private var xlsx: XLSXSheetParser?
  private var ods: ODSSheetParser?
  private var hasEnded = false

  init(xlsx: consuming XLSXSheetParser?, ods: consuming ODSSheetParser?) {
    self.xlsx = xlsx
    self.ods = ods
  }

  mutating func next(into row: inout SheetRow) throws(WorkbookError) -> Bool {
    guard !hasEnded else { return false }
    hasEnded = true
    if let isRow = try xlsx?.readOne(into: &row) { hasEnded = !isRow }
    if let isRow = try ods?.readOne(into: &row) { hasEnded = !isRow }
    return !hasEnded
  }
}

extension SpreadsheetReader {
  /// The rows of a sheet, to be read a few at a time.
  public func rows(of sheet: SheetInfo) throws(WorkbookError) -> SheetRows {
    do {
      return SheetRows(
        path: archive.source.path, sheet: sheet.name,
        emptyRow: SheetRow(sharedStrings: sharedStrings, is1904: is1904),
        parser: try parser(of: sheet))
    } catch {
      throw error.inFile(archive.source.path, sheet: sheet.name)
    }
  }

  private func parser(of sheet: SheetInfo) throws(WorkbookError) -> sending SheetParser {
    let package = Package(archive: archive)
    let row = SheetRow(sharedStrings: sharedStrings, is1904: is1904)
    if kind == .ods {
      let parser = try ODSDocument(package).parser(of: sheet, row: row, formulas: false)
      return SheetParser(xlsx: nil, ods: parser)
    }
    guard let part = sheet.part else { return SheetParser(xlsx: nil, ods: nil) }
    let tokenizer = MarkupTokenizer(
      try package.stream(part), part: part, limits: archive.limits)
    return SheetParser(
      xlsx: XLSXSheetParser(tokenizer, row: row, formats: formats, wantsFormulas: false),
      ods: nil)
  }
}
