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
    var nesting = 0
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == "style":
        style = tokenizer.string("name", prefixed: true)
      case .start where tokenizer.name == "table-properties":
        if tokenizer.string("display", prefixed: true) == "false", let style {
          hidden.insert(style)
        }
      case .start where tokenizer.name == "table":
        nesting += 1
        guard nesting == 1 else { continue }
        let look = tokenizer.string("style-name", prefixed: true)
        sheets.append(
          SheetInfo(
            name: tokenizer.string("name", prefixed: true) ?? "",
            visibility: look.map(hidden.contains) ?? false ? .hidden : .visible,
            index: sheets.count, part: Self.part))
        guard sheets.count <= tokenizer.limits.sheets else {
          throw tokenizer.failure("sheet-count", "there must be at most \(sheets.count - 1) sheets")
        }
      case .end where tokenizer.name == "table": nesting -= 1
      case .finish: return sheets
      default: break
      }
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
      case .start where tokenizer.name == "table":
        nesting += 1
        if nesting == 1 { index += 1 }
      case .end where tokenizer.name == "table": nesting -= 1
      case .finish: return nil
      default: break
      }
    }
    return ODSSheetParser(tokenizer, row: row, wantsFormulas: formulas)
  }
}
