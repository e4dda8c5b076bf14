/// An OpenDocument spreadsheet: all its sheets are in one part.
struct ODSDocument {
  let package: Package
  private static let part = "content.xml"

  init(_ package: Package) { self.package = package }

  /// Refuses protected files and documents that are no spreadsheets.
  func check() throws(WorkbookError) {
    if let manifest = try package.tree("META-INF/manifest.xml"),
      !manifest.descendants("encryption-data").isEmpty
    {
      throw WorkbookError(
        "password-protected", file: package.path, "The workbook is protected with a password.",
        remedy: "Open it in LibreOffice and save it without one.")
    }
    guard let entry = package.archive.entry("mimetype") else { return }
    let bytes = try package.archive.open(entry).readAll(atMost: 4096, name: "mimetype")
    let type = String(decoding: bytes, as: UTF8.self)
    guard type.contains("opendocument.spreadsheet") else {
      throw WorkbookError(
        "not-a-workbook", file: package.path,
        "The file must be an XLSX or ODS workbook, found '\(type)'.")
    }
  }

  private func tokenizer() throws(WorkbookError) -> MarkupTokenizer {
    MarkupTokenizer(
      try package.stream(Self.part), part: Self.part, limits: package.archive.limits)
  }

  /// The tables in document order; one is hidden by the display of its style.
  func sheets() throws(WorkbookError) -> [SheetInfo] {
    do {
      return try listSheets()
    } catch {
      throw error.inFile(package.path)
    }
  }

  private func listSheets() throws(WorkbookError) -> [SheetInfo] {
    var tokenizer = try tokenizer()
    var style: String?
    var hidden: Set<String> = []
    var sheets: [SheetInfo] = []
    var extent = ODSExtent()
    var nesting = 0
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .tableCell || tokenizer.name == .coveredTableCell:
        extent.cells += 1
      case .start where tokenizer.name == .tableRow: extent.startRow()
      case .start where tokenizer.name == .tableStyle:
        style = tokenizer.string("name", prefixed: true)
      case .start where tokenizer.name == .tableProperties:
        if tokenizer.string("display", prefixed: true) == "false", let style {
          hidden.insert(style)
        }
      case .start where tokenizer.name == .table:
        nesting += 1
        guard nesting == 1 else { continue }
        extent = ODSExtent()
        let look = tokenizer.string("style-name", prefixed: true)
        sheets.append(
          SheetInfo(
            name: tokenizer.string("name", prefixed: true) ?? "",
            visibility: look.map(hidden.contains) ?? false ? .hidden : .visible,
            index: sheets.count, part: Self.part))
        guard sheets.count <= tokenizer.limits.sheets else {
          throw tokenizer.failure("sheet-count", "there must be at most \(sheets.count - 1) sheets")
        }
      case .end where tokenizer.name == .table: nesting -= 1
      case .finish: return sheets
      default: break
      }
      try extent.check(tokenizer, sheet: sheets.last?.name)
    }
  }

  func read(
    sheet: SheetInfo, row: SheetRow, formulas: Bool,
    _ handler: (borrowing SheetRow) throws -> RowAnswer
  ) throws {
    var parser = try parser(of: sheet, row: row, formulas: formulas)
    try parser?.read(handler)
  }

  /// A parser that stands at the start of a table; nil where there is none.
  func parser(
    of sheet: SheetInfo, row: SheetRow, formulas: Bool
  ) throws(WorkbookError) -> ODSSheetParser? {
    var tokenizer = try tokenizer()
    var index = -1
    var nesting = 0
    while index < sheet.index {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .table:
        nesting += 1
        if nesting == 1 { index += 1 }
      case .end where tokenizer.name == .table: nesting -= 1
      case .finish: return nil
      default: break
      }
    }
    return ODSSheetParser(tokenizer, row: row, wantsFormulas: formulas)
  }
}

/// How large the table is that is being passed over: one that is too large must not be read to its
/// end, only to find the next one.
private struct ODSExtent {
  private var rows = 0
  var cells = 0

  mutating func startRow() {
    rows += 1
    cells = 0
  }

  func check(_ tokenizer: borrowing MarkupTokenizer, sheet: String?) throws(WorkbookError) {
    if cells > CellAddress.columnLimit {
      throw tokenizer.failure(
        "cell-reference", "there must be at most \(CellAddress.columnLimit) columns"
      ).inSheet(sheet)
    }
    if rows > CellAddress.rowLimit {
      throw tokenizer.failure(
        "row-number", "there must be at most \(CellAddress.rowLimit) rows"
      ).inSheet(sheet)
    }
  }
}
