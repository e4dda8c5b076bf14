extension WorkbookContents {
  /// Reads a whole XLSX file.
  ///
  /// A part that is no well-formed XML is kept in `brokenParts`.
  ///
  /// - Throws: `WorkbookError` when the file can't be read as a workbook at all.
  public init(path: String, limits: ReadingLimits = ReadingLimits()) throws(WorkbookError) {
    let reader = try SpreadsheetReader(path: path, limits: limits)
    guard reader.kind == .xlsx else {
      throw WorkbookError(
        "not-a-workbook", file: path, "The file must be an XLSX workbook, found an ODS one.",
        remedy: "Convert it: soffice --headless --convert-to xlsx \(path)")
    }
    let package = Package(archive: reader.archive)
    let workbook = try SpreadsheetReader.workbook(package)
    let colors = try ThemeColors(package, workbook)
    let runs = try RunLooks(package, workbook)
    self.path = path
    parts = reader.archive.entries
    properties = try ReadProperties(package)
    styles = try StylePart(package, workbook, colors).styles
    definedNames = Self.names(workbook)
    activeSheet = workbook.root.child("bookViews")?.child("workbookView")?.integer("activeTab") ?? 0
    connections = workbook.relationships.filter {
      ["externalLink", "connections", "vbaProject"].contains($0.type)
    }.map(\.type)
    let (read, broken) = concurrently(
      {
        Result { () throws(WorkbookError) in
          try reader.sheets.concurrentMap { (info) throws(WorkbookError) in
            try SheetReading(reader, package, info, colors, runs).sheet()
          }
        }
      }, { Self.brokenParts(reader) })
    brokenParts = broken
    sheets = try read.get()
  }

  private static func names(_ workbook: XLSXWorkbook) -> [ReadName] {
    (workbook.root.child("definedNames")?.all("definedName") ?? []).map {
      ReadName(name: $0["name"] ?? "", formula: $0.text, sheet: $0.integer("localSheetId"))
    }
  }

  /// Reads every XML part to its end, but for the sheets: these are read anyway, and refused when broken.
  private static func brokenParts(_ reader: SpreadsheetReader) -> [WorkbookError] {
    let archive = reader.archive
    let sheets = Set(reader.sheets.compactMap(\.part))
    return archive.entries
      .filter { $0.name.hasSuffix(".xml") || $0.name.hasSuffix(".rels") }
      .filter { !sheets.contains($0.name) }
      .concurrentMap { entry in
        do throws(WorkbookError) {
          var tokenizer = MarkupTokenizer(
            try archive.open(entry), part: entry.name, limits: archive.limits)
          while try tokenizer.next() != .finish {}
          return nil
        } catch {
          return error
        }
      }.compactMap(\.self)
  }
}

extension ReadProperties {
  init(_ package: Package) throws(WorkbookError) {
    self.init()
    let relationships = try package.relationships(of: "")
    guard let part = relationships.first(where: { $0.type == "core-properties" })?.target,
      let root = try package.tree(part)
    else { return }
    title = root.child("title")?.text ?? ""
    subject = root.child("subject")?.text ?? ""
    creator = root.child("creator")?.text ?? ""
    keywords = root.child("keywords")?.text ?? ""
    description = root.child("description")?.text ?? ""
    language = root.child("language")?.text ?? ""
    created = root.child("created")?.text ?? ""
    modified = root.child("modified")?.text ?? ""
  }
}
