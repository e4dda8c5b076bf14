import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Several tables on one sheet")
struct TablesOnOneSheetTests {
  /// A table of counts with a total, of programmes in a school year.
  private static func table(_ id: String, year: String, rows: [String]) -> PublishedTable {
    let parts = rows.map { SampleTable.pupils($0, year) }
    let numbers = rows.indices.map { Double(10 + $0) }
    let table = SampleTable.table(
      id, rows: rows + ["Totaal"], columns: ["Leerlingen \(year)"],
      roles: rows.map { _ in .body } + [.total],
      zip(parts, numbers).map { [SampleTable.cell($1, $0)] } + [
        [SampleTable.cell(numbers.reduce(0, +), SampleTable.pupils(nil, year), parts: parts)]
      ])
    return SampleTable.published(
      table, sheet: "Tabel 1",
      markers: .init(title: [1], columns: [[]], rows: (rows + ["Totaal"]).map { _ in [] }))
  }

  private static func publication(rows: [[String]]) -> Publication {
    var publication = SamplePublication.value
    publication.notes = [publication.notes[0]]
    publication.tables = zip(["een", "twee", "drie"], rows).map { id, rows in
      table(id, year: "20\(10 + rows.count)", rows: rows)
    }
    return publication
  }

  private static let equal = publication(rows: [["hout", "auto"], ["zorg", "mode"]])
  private static let unequal = publication(rows: [["hout", "auto"], ["zorg", "mode", "bouw"]])

  private static func workbook(_ publication: Publication, _ language: Language = .nl) -> Workbook {
    WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: language)
  }

  @Test("Tables of the same sheet stand on one sheet, which the contents list once")
  func oneSheet() throws {
    let workbook = Self.workbook(Self.equal)
    #expect(
      workbook.sheets.map(\.name) == ["Omslag", "Inhoud", "Tabel 1", "Noten", "Bronnen"])
    let contents = workbook.sheets[1]
    #expect(contents.texts.filter { $0 == "Tabel 1" }.count == 1)
    #expect(contents.texts.contains("Titel van een; Titel van twee"))
  }

  @Test("With as many rows they stand beside each other, a narrow column between them")
  func besides() throws {
    let sheet = Self.workbook(Self.equal).sheets[2]
    let ranges = sheet.tables.map(\.range)
    #expect(ranges.map(\.first.column) == [0, 3])
    #expect(Set(ranges.map(\.first.row)).count == 1)
    #expect(sheet.columnWidths.count == 5 && sheet.columnWidths[2] < 3)
    #expect(sheet.frozenAt?.row == ranges[0].first.row + 1)
    #expect(sheet.print.repeatedRows == ranges[0].first.row...ranges[0].first.row)
  }

  @Test("With other rows they stand under each other from the first column, without a blank row")
  func below() throws {
    let sheet = Self.workbook(Self.unequal).sheets[2]
    let ranges = sheet.tables.map(\.range)
    #expect(ranges.map(\.first.column) == [0, 0])
    #expect(ranges[1].first.row > ranges[0].last.row)
    let rows = Set(sheet.cells.map(\.address.row))
    #expect(rows == Set(0...(rows.max() ?? 0)))
    #expect(sheet.frozenAt == nil && sheet.print.repeatedRows == nil)
  }

  @Test(
    "The sheet says how many tables it has, and each table has a letter of its own",
    arguments: [equal, unequal])
  func texts(publication: Publication) {
    let sheet = Self.workbook(publication).sheets[2]
    #expect(sheet.texts[0].hasPrefix("Tabel 1: Titel van een; Titel van twee"))
    #expect(sheet.texts.contains { $0.hasPrefix("Dit werkblad bevat twee tabellen.") })
    let text = sheet.texts.joined(separator: " ")
    // A marker is never broken over two lines, however narrow the table.
    #expect(text.split(separator: "[noot 1]", omittingEmptySubsequences: false).count == 3)
    #expect(text.contains("Tabel 1a: Titel") && text.contains("Tabel 1b: Titel"))
    #expect(
      sheet.tables.map(\.alternativeText) == [
        "Tabel 1a: Titel van een", "Tabel 1b: Titel van twee",
      ])
  }

  @Test(
    "The file has every property of tables and sheets, and agrees with its twin",
    arguments: [equal, unequal], Language.allCases)
  func verified(publication: Publication, language: Language) throws {
    let workbook = Self.workbook(publication, language)
    let folder = try TemporaryFolder()
    try WorkbookWriter.write(workbook, to: folder.path + "/a.xlsx")
    let verification = PublicationVerification(
      publication: publication, language: language, model: workbook,
      twin: TidyTwin.text(publication.tables.map(\.table)))
    let findings = try verification.findings(inFile: folder.path + "/a.xlsx")
    #expect(findings.map { $0.line(file: "a.xlsx") } == [])
  }

  @Test("Totals are formulas over their own table, wherever it stands")
  func formulas() throws {
    for publication in [Self.equal, Self.unequal] {
      let sheet = Self.workbook(publication).sheets[2]
      for table in sheet.tables {
        let (first, last) = (table.range.first, table.range.last)
        let total = try #require(sheet[last.row, first.column + 1])
        let body = CellRange(
          CellAddress(row: first.row + 1, column: first.column + 1),
          CellAddress(row: last.row - 1, column: first.column + 1))
        guard case .formula(let formula, _) = total else {
          Issue.record("\(total) is no formula")
          continue
        }
        #expect(formula == "SUM(\(body.a1))")
      }
    }
  }

  @Test("Pages and documents have each table as a section with its letter")
  func otherFormats() {
    let page = SamplePage.page(Self.equal)
    let document = MarkdownDocument(version: "1").text(Self.equal, language: .nl)
    for text in [page, document] {
      #expect(text.contains("Tabel 1a: Titel van een"))
      #expect(text.contains("Tabel 1b: Titel van twee"))
    }
  }

  @Test("A table that would be cut by the end of a page starts on the next one")
  func pages() {
    let long = (0..<40).map { "richting \($0)" }
    let publication = Self.publication(rows: [long, long.dropLast() + []])
    let sheet = Self.workbook(publication).sheets[2]
    let starts = sheet.print.pageBreaks
    #expect(starts.count == 1)
    #expect(sheet.tables[0].range.last.row + 1 == starts.first)
  }

  @Test("Letters go on after z")
  func letters() {
    var publication = SamplePublication.value
    publication.tables = (0..<28).map { Self.table("t\($0)", year: "2019", rows: ["hout"]) }
    #expect(publication.lettered().tables.map(\.part).suffix(3) == ["z", "aa", "ab"])
  }
}
