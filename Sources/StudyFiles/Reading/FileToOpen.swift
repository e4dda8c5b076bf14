internal import RegionalStatistics
internal import Workbook

/// Opens a file by what its first bytes say it is.
struct FileToOpen {
  let path: String
  let name: String
  let profiles: ProfileFolder?
  let declared: DeclaredLayout

  typealias Opened = (records: any RecordSource, format: FormatFacts)

  func open() throws(ReadError) -> Opened {
    // Opened first because its messages are about source files: what else there is in the folder.
    _ = try FileStream(path: path, name: name)
    let kind = try naming { () throws(WorkbookError) in
      try ContentKind.of(ByteSource(path: path))
    }
    switch kind {
    case .zip: return try zip()
    case .gzip: return try gzip()
    case .legacyWorkbook: return try legacy(at: path)
    case .text, .binary:
      return try text(DelimitedRecords(path: path, name: name, declared: declared))
    default: throw refused(kind)
    }
  }

  private func text(_ records: DelimitedRecords, _ steps: [String] = []) throws(ReadError) -> Opened
  {
    let reader = records.reader
    let facts = FormatFacts.TextFacts(
      encoding: reader.encoding, dialect: reader.dialect, detection: reader.detection)
    return (records, FormatFacts(text: facts, steps: steps))
  }

  /// Opens a workbook that lies at a path: the file itself or an unpacked copy.
  private func workbook(at place: String, _ steps: [String] = []) throws(ReadError) -> Opened {
    let reader = try naming { () throws(WorkbookError) in try SpreadsheetReader(path: place) }
    let choice = try SheetChoice(reader, declared: declared, file: name) { header in
      (profiles?.match(header: header)?.columns.count ?? 0) > 2
    }
    let digester = FileDigester.fromDisk(path: path, name: name)
    let records = try SpreadsheetRecords(reader, choice, file: name, digester: digester)
    let others = reader.sheets.filter { $0.name != choice.sheet.name }
    let facts = FormatFacts.WorkbookFacts(
      kind: reader.kind.rawValue.uppercased(), sheet: choice.sheet.name,
      otherSheets: others.filter { $0.visibility == .visible }.map(\.name),
      hiddenSheets: others.filter { $0.visibility != .visible }.map(\.name),
      headerRows: records.firstHeaderLine...records.headerLine)
    return (records, FormatFacts(workbook: facts, steps: steps))
  }

  private func zip() throws(ReadError) -> Opened {
    let archive = try naming { () throws(WorkbookError) in
      try ZipArchive(ByteSource(path: path))
    }
    let isWorkbook = ["[Content_Types].xml", "content.xml"].contains { archive.entry($0) != nil }
    if isWorkbook { return try workbook(at: path) }
    let entry = try onlyFile(of: archive)
    let bytes = try naming { () throws(WorkbookError) in
      UnpackedBytes(.zip(try archive.open(entry)))
    }
    return try unpacked(bytes, "unpacked (\"\(entry.name)\" from a zip archive)")
  }

  private func gzip() throws(ReadError) -> Opened {
    let bytes = try naming { () throws(WorkbookError) in
      let source = try ByteSource(path: path)
      try GzipStream.refuseBomb(source)
      return UnpackedBytes(.gzip(try GzipStream(source)))
    }
    return try unpacked(bytes, "unpacked from gzip")
  }

  /// Does something that may fail with the path of a copy, and names the file instead.
  private func naming<Value>(
    _ body: () throws(WorkbookError) -> Value
  ) throws(ReadError) -> Value {
    do {
      return try body()
    } catch {
      throw ReadError(error, file: name)
    }
  }

  private func onlyFile(of archive: ZipArchive) throws(ReadError) -> ZipEntry {
    let files = archive.entries.filter { entry in
      let last = FilePath.name(of: entry.name)
      return !last.isEmpty && !last.hasPrefix(".") && !entry.name.hasPrefix("__MACOSX/")
    }
    if files.count == 1 { return files[0] }
    let names = files.prefix(5).map(\.name)
    throw ReadError(
      files.isEmpty ? "archive-empty" : "archive-several", file: name,
      "The zip archive must hold one data file, found \(files.count)"
        + (files.isEmpty ? "." : ": \(YAMLValue.list(names))\(files.count > 5 ? ", …" : "")."),
      remedy: files.isEmpty ? "Get the file again." : "Unpack it and name the file that is meant.")
  }

  /// Text is read as it is unpacked; a workbook, which isn't read from front to back, from a copy.
  private func unpacked(_ bytes: UnpackedBytes, _ step: String) throws(ReadError) -> Opened {
    var stream = UnpackedStream(bytes, name: name)
    let head = try stream.peek()
    guard head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    else {
      return try text(
        DelimitedRecords(unpacked: stream, path: path, declared: declared), [step])
    }
    let copy = try TemporaryCopy(of: stream)
    let kind = try naming { () throws(WorkbookError) in
      try ContentKind.of(ByteSource(path: copy.path))
    }
    switch kind {
    case .zip: return try workbook(at: copy.path, [step])
    case .legacyWorkbook: return try legacy(at: copy.path, [step])
    default: throw refused(kind)
    }
  }

  private func legacy(at place: String, _ steps: [String] = []) throws(ReadError) -> Opened {
    let copy = try LegacyWorkbook.converted(place, name: name)
    return try workbook(
      at: copy.path, steps + ["converted from XLS (Excel 97 to 2003) by LibreOffice"])
  }

  private func refused(_ kind: ContentKind) -> ReadError {
    switch kind {
    case .empty:
      return ReadError(
        "file-empty", file: name, "The file is empty.", remedy: "Get the file again.")
    case .encryptedWorkbook:
      return ReadError(
        "password-protected", file: name, "The workbook is protected with a password.",
        remedy: "Open it in Excel or LibreOffice and save it without one.")
    case .markup:
      return ReadError(
        "file-markup", file: name,
        "The source must be a table, but this is a web page or another XML document.",
        remedy: "Download the data file itself, not the page that shows it.")
    default:
      let found = kind == .pdf ? "a PDF document" : "an Office document that holds no workbook"
      return ReadError(
        "file-binary", file: name,
        "The source must be delimited text, XLSX or ODS, but it is \(found).",
        remedy: "Get the table as CSV or XLSX.")
    }
  }
}
