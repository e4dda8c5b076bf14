import RegionalStatistics
import Foundation
import RegionalStatistics
import StudyFiles
import Testing

@Suite("OpenedSource")
struct OpenedSourceTests {
  /// All records of a source as texts, with the row of each.
  static func records(_ source: OpenedSource) throws -> [(line: Int, fields: [String])] {
    var source = source
    var batch = source.emptyBatch
    var records: [(line: Int, fields: [String])] = []
    while try source.next(into: &batch) {
      for row in 0..<batch.rowCount {
        records.append(
          (batch.line(row: row), source.header.indices.map { batch.text(row: row, column: $0) }))
      }
    }
    return records
  }

  /// Makes files with Python, independently of our writer.
  private func make(_ folder: TemporaryFolder, _ program: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import openpyxl, datetime, gzip, zipfile\n" + program]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private static let workbook = """
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Uitleg"
    sheet.sheet_state = "hidden"
    sheet.append(["geheim"])
    data = book.create_sheet("data")
    data["A1"] = "Synthetisch overzicht 2024-2025"
    data["A3"] = "gemaakt op"
    data["B3"] = datetime.date(2024, 2, 1)
    rows = [["gemeente", "dag", "aantal", "half", "waar", "fout"],
      ["Aalst", datetime.date(2024, 2, 1), 2019, 12.5, True, "#N/A"],
      [None, None, None, None, None, None],
      ["Gent", datetime.datetime(2024, 2, 1, 13, 30), 0.1, None, False, "=1/0"]]
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            data.cell(5 + r, 1 + c, value)
    book.save("book.xlsx")
    """

  @Test("Cells become texts, the title is passed over, rows keep their numbers")
  func cells() throws {
    let folder = try TemporaryFolder()
    try make(folder, Self.workbook)
    let source = try OpenedSource(path: folder.path + "/book.xlsx")
    #expect(source.sheet == "data")
    #expect(source.headerLine == 5)
    #expect(source.header == ["gemeente", "dag", "aantal", "half", "waar", "fout"])
    #expect(source.format.workbook?.hiddenSheets == ["Uitleg"])
    let records = try Self.records(source)
    #expect(records.map(\.line) == [6, 8])
    #expect(records.first?.fields == ["Aalst", "2024-02-01", "2019", "12.5", "TRUE", "#N/A"])
    #expect(
      records.last?.fields
        == ["Gent", "2024-02-01T13:30:00", "0.1", "", "FALSE", ""])
  }

  @Test("A workbook or text may be packed; the digest is that of the file on disk")
  func packed() throws {
    let folder = try TemporaryFolder()
    try make(
      folder,
      Self.workbook + """

        content = open("book.xlsx", "rb").read()
        gzip.open("book.xlsx.gz", "wb").write(content)
        with zipfile.ZipFile("book.zip", "w") as archive: archive.writestr("in/book.xlsx", content)
        text = "gemeente;aantal\\nAalst;1\\nGent;2\\n"
        gzip.open("text.gz", "wb").write(text.encode())
        with zipfile.ZipFile("text.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("__MACOSX/x", "")
            archive.writestr("text.csv", text)
        """)
    let plain = try Self.records(OpenedSource(path: folder.path + "/book.xlsx")).map(\.fields)
    for name in ["book.xlsx.gz", "book.zip"] {
      let source = try OpenedSource(path: folder.path + "/" + name)
      #expect(try Self.records(source).map(\.fields) == plain, "\(name)")
    }
    for name in ["text.gz", "text.zip"] {
      let source = try OpenedSource(path: folder.path + "/" + name)
      #expect(try Self.records(source).map(\.fields) == [["Aalst", "1"], ["Gent", "2"]])
      let digest = try ContentDigest.digest(of: FileStream(path: folder.path + "/" + name)).text
      #expect(try source.digest() == digest)
    }
  }

  @Test(
    "The text of a cell that is merged over columns comes before each name under it",
    arguments: ["xlsx", "ods"])
  func mergedHeader(format: String) throws {
    let folder = try TemporaryFolder()
    try make(
      folder,
      """
      book = openpyxl.Workbook()
      sheet = book.active
      sheet.append(["Aantal leerlingen, synthetisch"])
      sheet.merge_cells("A1:E1")
      sheet.append(["gemeente", "2022-2023", None, "2023-2024", None])
      sheet.append([None, "M", "V", "M", "V"])
      sheet.merge_cells("A2:A3")
      sheet.merge_cells("B2:C2")
      sheet.merge_cells("D2:E2")
      sheet.append(["Aalst", 1, 2, 3, 4])
      sheet.append(["Gent", 5, 6, 7, 8])
      book.save("merged.xlsx")
      import os, subprocess
      if "\(format)" == "ods":
          subprocess.run(["soffice", "-env:UserInstallation=file://" + os.getcwd() + "/profile",
            "--headless", "--convert-to", "ods", "merged.xlsx"], check=True, stdout=subprocess.DEVNULL)
      """)
    let source = try OpenedSource(path: folder.path + "/merged.\(format)")
    #expect(
      source.header
        == ["gemeente", "2022-2023 M", "2022-2023 V", "2023-2024 M", "2023-2024 V"])
    #expect(source.format.workbook?.headerRows == 2...3)
    #expect(
      try Self.records(source).map(\.fields)
        == [["Aalst", "1", "2", "3", "4"], ["Gent", "5", "6", "7", "8"]])
  }

  @Test("A sheet can be named; one that is not there is refused with those that are")
  func namedSheet() throws {
    let folder = try TemporaryFolder()
    try make(folder, Self.workbook)
    let path = folder.path + "/book.xlsx"
    let hidden = try OpenedSource(path: path, declared: DeclaredLayout(sheet: "uitleg"))
    #expect(hidden.header == ["geheim"])
    let error = #expect(throws: ReadError.self) {
      try OpenedSource(path: path, declared: DeclaredLayout(sheet: "dat"))
    }
    #expect(error?.code == "sheet-missing")
    #expect(error?.remedy?.contains("\"data\"") == true)
  }

  @Test(
    "Published workbooks give the same cells as openpyxl",
    .enabled(
      if: Checkout.realFiles != nil,
      "the folder ../shared/reference/real with published files is absent"))
  func publishedWorkbooks() throws {
    let real = try #require(Checkout.realFiles)
    let names = try FileManager.default.subpathsOfDirectory(atPath: real).sorted()
      .filter { $0.hasSuffix(".xlsx") }
    #expect(names.count == 10)
    for name in names {
      for (sheet, expected) in try WorkbookOracle.sheets(real + "/" + name) {
        let source = try OpenedSource(
          path: real + "/" + name, declared: DeclaredLayout(sheet: sheet))
        let found = [source.header] + (try Self.records(source).map(\.fields))
        #expect(found == expected, "\(name) \(sheet)")
      }
    }
  }
}

/// What openpyxl reads from a workbook, with numbers as briefly as possible.
enum WorkbookOracle {
  private static let program = """
    import json, openpyxl, sys
    def text(value):
        if value is None: return ""
        if isinstance(value, float) and value.is_integer(): return str(int(value))
        return str(value)
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    print(json.dumps([[sheet.title, [[text(cell) for cell in row] for row in sheet.values
        if any(cell is not None for cell in row)]] for sheet in book]))
    """

  static func sheets(_ path: String) throws -> [(name: String, rows: [[String]])] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let sheets = try #require(JSONSerialization.jsonObject(with: data) as? [[Any]])
    return try sheets.map { sheet in
      (try #require(sheet[0] as? String), try #require(sheet[1] as? [[String]]))
    }
  }
}
