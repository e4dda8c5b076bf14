/// Reads the sheets of an XLSX or ODS file, row by row, in bounded memory.
///
/// ```swift
/// let reader = try SpreadsheetReader(path: "schools.xlsx")
/// try reader.read(sheet: reader.sheets[0]) { row in
///   for cell in row.cells { print(row.row, cell.column, row.value(cell)) }
///   return .more
/// }
/// ```
public struct SpreadsheetReader: Sendable {
  /// The file format, by content.
  public let kind: SpreadsheetKind
  /// The sheets in workbook order, hidden ones too.
  public let sheets: [SheetInfo]
  /// Whether serial 0 is 1904-01-01 instead of the last day of 1899.
  public let is1904: Bool
  /// The distinct texts of an XLSX file; empty for ODS.
  public let sharedStrings: SharedStrings

  let archive: ZipArchive
  let formats: [NumberFormatKind]

  /// Opens a workbook and reads its list of sheets, styles and shared strings.
  ///
  /// - Throws: `WorkbookError` with the file; what the file is, is told by its content.
  public init(path: String, limits: ReadingLimits = ReadingLimits()) throws(WorkbookError) {
    let source = try ByteSource(path: path)
    try Self.check(try ContentKind.of(source), path)
    archive = try ZipArchive(source, limits: limits)
    let package = Package(archive: archive)
    if archive.entry("content.xml") != nil {
      kind = .ods
      let document = ODSDocument(package)
      try document.check()
      sheets = try document.sheets()
      is1904 = false
      sharedStrings = SharedStrings()
      formats = []
      return
    }
    kind = .xlsx
    let workbook = try Self.workbook(package)
    sheets = workbook.sheets
    is1904 = workbook.is1904
    sharedStrings = try workbook.sharedStrings()
    formats = try workbook.formatKinds()
  }

  /// The sheet with a name; letter case counts.
  public func sheet(named name: String) -> SheetInfo? { sheets.first { $0.name == name } }

  /// Streams the rows of a sheet, top down; rows without cells may be left out.
  ///
  /// - Parameters:
  ///   - sheet: One of `sheets`.
  ///   - formulas: Whether to keep the text of formulas; their cached values always come.
  ///   - handler: Gets each row; the row is only valid during the call.
  public func read(
    sheet: SheetInfo, formulas: Bool = false,
    row handler: (borrowing SheetRow) throws -> RowAnswer
  ) throws {
    do {
      let row = SheetRow(sharedStrings: sharedStrings, is1904: is1904)
      if kind == .ods {
        let document = ODSDocument(Package(archive: archive))
        return try document.read(sheet: sheet, row: row, formulas: formulas, handler)
      }
      guard let part = sheet.part else { return }
      let stream = try Package(archive: archive).stream(part)
      let tokenizer = MarkupTokenizer(stream, part: part, limits: archive.limits)
      var parser = XLSXSheetParser(
        tokenizer, row: row, formats: formats, wantsFormulas: formulas)
      try parser.read(handler)
    } catch let error as WorkbookError {
      throw error.inFile(archive.source.path, sheet: sheet.name)
    }
  }

  static func workbook(_ package: Package) throws(WorkbookError) -> XLSXWorkbook {
    let main = try package.relationships(of: "").first { $0.type == "officeDocument" }
    guard let part = main?.target else {
      throw WorkbookError(
        "not-a-workbook", file: package.path,
        "The archive must hold an XLSX or ODS workbook, it names no main part.",
        remedy: "If it packs other files, unpack it first.")
    }
    return try XLSXWorkbook(package, part: part)
  }

  private static func check(_ content: ContentKind, _ path: String) throws(WorkbookError) {
    switch content {
    case .zip: return
    case .encryptedWorkbook:
      throw WorkbookError(
        "password-protected", file: path, "The workbook is protected with a password.",
        remedy: "Open it in Excel or LibreOffice and save it without one.")
    case .legacyWorkbook:
      throw WorkbookError(
        "legacy-workbook", file: path, "The file is an XLS workbook of Excel 97 to 2003.",
        remedy: "Convert it: soffice --headless --convert-to xlsx \(path)")
    case .empty:
      throw WorkbookError(
        "file-empty", file: path, "The file is empty.", remedy: "Get the file again.")
    case .gzip:
      throw WorkbookError(
        "not-a-workbook", file: path, "The file must be an XLSX or ODS workbook, found gzip.",
        remedy: "Unpack it: gzip --decompress --keep \(path)")
    default:
      throw WorkbookError(
        "not-a-workbook", file: path,
        "The file must be an XLSX or ODS workbook, found \(content.rawValue).")
    }
  }
}
