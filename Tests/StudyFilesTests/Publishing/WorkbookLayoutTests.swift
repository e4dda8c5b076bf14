import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Layout of a workbook")
struct WorkbookLayoutTests {
  static func tables(_ language: Language) -> [Sheet] {
    Array(SamplePublication.workbook(language).sheets[2...3])
  }

  @Test("Cover and contents come first, then the tables, notes and sources")
  func order() {
    let names = Language.allCases.map { SamplePublication.workbook($0).sheets.map(\.name) }
    #expect(
      names == [
        ["Omslag", "Inhoud", "Bijlage 3", "Bijlage 4", "Noten", "Bronnen"],
        ["Couverture", "Table des matières", "Bijlage 3 fr", "Bijlage 4 fr", "Notes", "Sources"],
        ["Cover", "Contents", "Bijlage 3 en", "Bijlage 4 en", "Notes", "Sources"],
      ])
  }

  @Test(
    "The name of a sheet leads its title where texts refer to it by a number",
    arguments: [
      ("Tabel 12", "Tabel 12: Titel van t"), ("Bijlage 3b", "Bijlage 3b: Titel van t"),
      ("Mobiliteit 2023-2024", "Titel van t"), ("STEM-2030", "Titel van t"),
      ("Plaats", "Titel van t"),
    ])
  func titles(sheet: String, title: String) {
    var publication = SamplePublication.value
    publication.tables = [
      SampleTable.published(
        SampleTable.table("t", rows: ["a"], columns: ["2019"], [[SampleTable.cell(5)]]),
        sheet: sheet)
    ]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    #expect(workbook.sheets[2][0, 0]?.text == title)
    // The footer of each sheet is its name: a title would run into the number of the page.
    #expect(workbook.sheets.allSatisfy { $0.print.footerLeft == $0.name })
  }

  @Test(
    "The name of a sheet leads its title also where another sheet, or the cover, has that title")
  func sameTitles() {
    var publication = SamplePublication.value
    publication.tables = ["Plaats", "Ligging"].enumerated().map { number, sheet in
      SampleTable.published(
        SampleTable.table("t\(number)", rows: ["a"], columns: ["2019"], [[SampleTable.cell(5)]]),
        sheet: sheet)
    }
    for index in 0...1 { publication.tables[index].title = LocalizedText(all: "Waar") }
    func titles() -> [String?] {
      let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
        .workbook(publication, language: .nl)
      return workbook.sheets[2...3].map { $0[0, 0]?.text }
    }
    #expect(titles() == ["Plaats: Waar", "Ligging: Waar"])
    publication.tables[0].title = publication.title
    #expect(titles() == ["Plaats: \(publication.title.nl)", "Waar"])
  }

  @Test("The properties are those of the publication", arguments: Language.allCases)
  func properties(language: Language) {
    let workbook = SamplePublication.workbook(language)
    let properties = workbook.properties
    #expect(properties.title == SamplePublication.value.title[language])
    #expect(workbook.sheets[0][0, 0]?.text == properties.title)
    #expect(properties.author == SamplePublication.value.publisher[language])
    #expect(properties.subject == SamplePublication.value.subtitle[language])
    #expect(!properties.keywords.isEmpty && !properties.description.isEmpty)
    #expect(properties.language.hasPrefix(language.rawValue + "-"))
    // date -u -d "2026-11-20 12:00" +%s
    #expect(properties.created == 1_795_176_000)
  }

  @Test(
    "Every sheet begins with a bold title of its own, larger than the text",
    arguments: Language.allCases)
  func titles(language: Language) throws {
    let workbook = SamplePublication.workbook(language)
    var titles: Set<String> = []
    for sheet in workbook.sheets {
      let cell = try #require(sheet.cells.first { $0.address == CellAddress(row: 0, column: 0) })
      let style = workbook.styles[cell.style]
      #expect(style.isBold)
      #expect(style.size > workbook.styles[.body].size)
      #expect(titles.insert(try #require(cell.content.text)).inserted)
    }
  }

  @Test(
    "No row is blank, no cell is empty, and no place is filled twice",
    arguments: Language.allCases)
  func filled(language: Language) {
    for sheet in SamplePublication.workbook(language).sheets {
      let rows = Set(sheet.cells.map(\.address.row))
      #expect(rows == Set(0...(rows.max() ?? 0)), "\(sheet.name)")
      #expect(sheet.cells.allSatisfy { $0.content != .blank && $0.content.text != "" })
      #expect(Set(sheet.cells.map(\.address)).count == sheet.cells.count)
      #expect(sheet.cells.map(\.address) == sheet.cells.map(\.address).sorted())
    }
  }

  @Test(
    "A table has one header row of unique texts, and a cell in every place",
    arguments: Language.allCases)
  func tableRanges(language: Language) throws {
    var names: Set<String> = []
    for sheet in SamplePublication.workbook(language).sheets.dropFirst() {
      let table = try #require(sheet.tables.first)
      #expect(sheet.tables.count == 1)
      let range = table.range
      let header = range.first.row
      #expect(range.first.column == 0)
      #expect(
        table.headers.map(CellContent.text) == table.headers.indices.map { sheet[header, $0] })
      #expect(Set(table.headers.map { $0.lowercased() }).count == table.headers.count)
      for row in header...range.last.row {
        for column in 0...range.last.column { #expect(sheet[row, column] != nil) }
      }
      #expect(sheet.cells.map(\.address.row).max() == range.last.row)
      #expect(names.insert(table.name.lowercased()).inserted)
      #expect(table.alternativeText.count >= 5)
    }
  }

  @Test(
    "Headers and row labels stay in view, and the header is printed on each page",
    arguments: Language.allCases)
  func viewAndPrint(language: Language) throws {
    for sheet in SamplePublication.workbook(language).sheets.dropFirst() {
      let header = try #require(sheet.tables.first).range.first.row
      #expect(sheet.frozenAt?.row == header + 1)
      #expect(sheet.print.repeatedRows == header...header)
      #expect(sheet.columnWidths.count == sheet.tables[0].headers.count)
      #expect(sheet.columnWidths.allSatisfy { $0 > 0 })
      #expect(sheet.texts.contains { $0.contains(sheet.print.footerLeft) }, "\(sheet.name)")
    }
    for sheet in SamplePublication.workbook(language).sheets {
      #expect(sheet.print.footerRight == Wording.page[language])
      #expect(sheet.print.footerRight.contains("&P") && sheet.print.footerRight.contains("&N"))
    }
    #expect(Self.tables(language).map(\.frozenAt?.column) == [1, 1])
  }

  @Test(
    "The contents list every later sheet once, in order, with a link to its title",
    arguments: Language.allCases)
  func contents(language: Language) {
    let sheets = SamplePublication.workbook(language).sheets
    let links = sheets[1].cells.compactMap { cell -> String? in
      guard case .link(let text, .cell(let sheet, let target)) = cell.content else { return nil }
      #expect(target == CellAddress(row: 0, column: 0))
      #expect(text == sheet)
      return sheet
    }
    #expect(links == sheets.dropFirst(2).map(\.name))
    let toContents = sheets[0].cells.contains {
      if case .link(_, .cell(sheets[1].name, _)) = $0.content { true } else { false }
    }
    #expect(toContents)
  }

  @Test("Notes are numbered from one, each used and each explained", arguments: Language.allCases)
  func notes(language: Language) {
    let sheets = SamplePublication.workbook(language).sheets
    let word = Wording.note[language]
    let shown = (sheets[2].texts + sheets[3].texts).joined(separator: " ")
    let used = (1...9).filter { shown.contains("[\(word) \($0)]") }
    let listed = sheets[4].texts.filter { $0.hasPrefix("\(word) ") }
    #expect(used == [1, 2])
    #expect(listed == ["\(word) 1", "\(word) 2"])
    for note in SamplePublication.value.notes { #expect(sheets[4].texts.contains(note[language])) }
    // Where notes are used, the sheet says where they are explained, by its name.
    #expect(sheets[2].texts.contains { $0.contains(Wording.notesAreOn[language]) })
    #expect(!sheets[3].texts.contains { $0.contains(Wording.notesAreOn[language]) })
    #expect(Wording.notesAreOn[language].contains(sheets[4].name))
  }

  @Test("Without notes there is no sheet of notes", arguments: Language.allCases)
  func noNotes(language: Language) {
    var publication = SamplePublication.value
    publication.notes = []
    publication.tables = [publication.tables[1]]
    let sheets = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: language).sheets
    #expect(sheets.count == 4)
    #expect(sheets.last?.name == Wording.sources[language])
  }

  @Test(
    "Symbols are explained above the table where they are used, and only there",
    arguments: Language.allCases)
  func symbols(language: Language) {
    let tables = Self.tables(language)
    let meaning = "[x] " + Wording.meaning(of: .notAvailable)[language]
    #expect(tables[0].texts.contains { $0.contains(meaning) })
    #expect(tables[0].texts.filter { $0 == "[x]" }.count == 2)
    for symbol in ["[c]", "[z]"] { #expect(!tables[0].texts.contains { $0.contains(symbol) }) }
    #expect(!tables[1].texts.contains { $0.contains(Wording.symbols[language]) })
  }
}
