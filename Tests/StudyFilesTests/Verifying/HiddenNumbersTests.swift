import Testing

@testable import RegionalStatistics
@testable import StudyFiles
@testable import Workbook

@Suite("Hidden numbers")
struct HiddenNumbersTests {
  /// A protected study in English, written and read back.
  private struct Protected {
    let verification: PublicationVerification
    let contents: WorkbookContents
    let texts: [PackageText]
    /// Where the pupils of the programme Auto of the first year stand, who are 3.
    let sheet: Int
    let place: CellAddress

    init(template: String = SmallStudy.template, care: String = "Zorg,21,30\n") throws {
      let study = try SmallStudy(
        study: SmallStudy.study.replacing("title: {nl:", with: "protect: suppress\ntitle: {nl:"),
        template: template,
        brussels: "richting,2019-2020,2020-2021\nHout,59,75\nAuto,3,10\n\(care)Totaal,83,115\n"
      )
      let build = try study.build()
      #expect(build.hidden.contains { $0.row == "Auto" && $0.value == 3 })
      let model = WorkbookLayout(version: "0", theme: build.setting.theme)
        .workbook(build.publication, language: .en)
      let folder = try TemporaryFolder()
      let path = folder.path + "/book.xlsx"
      try WorkbookWriter.write(model, to: path)
      verification = PublicationVerification(
        publication: build.publication, language: .en, model: model,
        twin: TidyTwin.text(build.publication.tables.map(\.table)), hidden: build.hidden)
      #expect(try verification.findings(inFile: path).filter { $0.check.level == .safety } == [])
      contents = try WorkbookContents(path: path)
      texts = try PackageText.all(inFile: path)
      sheet = try #require(contents.sheets.firstIndex { $0.name == "Counts" })
      let row = try #require(contents.sheets[sheet].cells.first { $0.text == "Auto" }).address.row
      place = CellAddress(row: row, column: 1)
      #expect(contents.sheets[sheet].cell(place)?.text == "[c]")
    }

    func findings(_ contents: WorkbookContents? = nil, text: String? = nil) -> [String] {
      let texts =
        self.texts + (text.map { [PackageText(part: "docProps/custom.xml", text: $0)] } ?? [])
      return WorkbookVerification.findings(
        in: contents ?? self.contents, checks: [verification.hiddenNumbersAbsent(texts)]
      ).compactMap(\.cell)
    }
  }

  @Test("a protected workbook holds no hidden number, and says which counts it does not show")
  func good() throws {
    let protected = try Protected()
    #expect(protected.findings() == [])
    let above = protected.contents.sheets[protected.sheet].textsAbove
    #expect(above.contains("Counts from 1 to 4 are not shown."))
  }

  @Test("the number behind its symbol, in a chart, a formula or a name is found")
  func places() throws {
    let protected = try Protected()
    let place = protected.place.a1()
    let formula = { (contents: inout WorkbookContents, value: Double, formula: String) in
      contents.sheets[0].cells.append(
        ReadSheetCell(
          address: CellAddress(row: 90, column: 0), value: .number(value), formula: formula,
          style: 0))
    }
    var changed = protected.contents
    formula(&changed, 3, "Counts!\(place)+0")
    #expect(protected.findings(changed) == [place])
    changed = protected.contents
    formula(&changed, 4, "Counts!\(place)+0")
    #expect(protected.findings(changed) == [], "another number is not the hidden one")
    changed = protected.contents
    changed.definedNames.append(ReadName(name: "Auto", formula: "3", sheet: nil))
    #expect(protected.findings(changed) == [place])
    changed = protected.contents
    changed.sheets[0].drawings.append(
      ReadDrawing(
        kind: .chart, name: "Chart 9", alternativeText: "", isDecorative: false,
        anchor: protected.place,
        series: [
          ReadSeries(
            categories: "", values: "Counts!$\(place.prefix(1))$1:$B$99",
            cachedValues: [protected.place.row: 3])
        ], text: ""))
    #expect(protected.findings(changed) == [place])
    changed = protected.contents
    let cells = changed.sheets[protected.sheet].cells
    let index = try #require(cells.firstIndex { $0.address == protected.place })
    changed.sheets[protected.sheet].cells[index].formula = "1+2"
    #expect(protected.findings(changed) == [place])
  }

  /// A template with the counts twice on one sheet.
  private static let besides = SmallStudy.template.replacing(
    "  - id: shares\n",
    with: """
        - id: again
          sheet: Counts
          title: "Pupils in {focus}, again"
          subtitle: Number of pupils
          source: Register
          facts: enrolments
          where: {region: $focus}
          rows: *rows
          columns: [{id: pupils, over: {dimension: school-year, members: $period}, measure: pupils, format: count}]
          order: {by: last-column, descending: true}
        - id: shares

      """)

  @Test("the number of a cell in the second table of a sheet is found, too")
  func besides() throws {
    let protected = try Protected(template: Self.besides)
    let sheet = protected.contents.sheets[protected.sheet]
    try #require(sheet.tables.count == 2 && sheet.tables[1].range.first.column > 0)
    let second = CellAddress(
      row: protected.place.row, column: sheet.tables[1].range.first.column + 1)
    #expect(sheet.cell(second)?.text == "[c]")
    #expect(protected.findings() == [])
    var changed = protected.contents
    changed.sheets[0].cells.append(
      ReadSheetCell(
        address: CellAddress(row: 90, column: 0), value: .number(3),
        formula: "Counts!\(second.a1())+0", style: 0))
    #expect(protected.findings(changed) == [second.a1()])
  }

  @Test(
    "a text tells the number when it names row and column, wherever small numbers stand",
    arguments: [
      ("Auto had 3 pupils in 2019-2020", true), ("Auto 2019-2020 3", true),
      ("Auto, 2019-2020: 3.", true), ("Auto in 2019-2020: see annex 4", false),
      ("3 programmes in 2019-2020", false), ("Auto (2019-2020)", false),
      ("Auto had 13 pupils in 2019-2020", false), ("Auto 2019-2020, 3de graad", false),
      ("Pupils of Auto [note 3] in 2019-2020", false), ("Auto [note 3] 2019-2020: 3", true),
    ])
  func text(_ text: String, _ isTold: Bool) throws {
    let protected = try Protected()
    #expect(protected.findings(text: text) == (isTold ? [protected.place.a1()] : []))
  }

  @Test("where another row shows the same number, a sentence must say it of the hidden one")
  func sameNumber() throws {
    let protected = try Protected(care: "Jeugd en Zorg,21,30\nZorg,21,40\n")
    let sheet = protected.contents.sheets[protected.sheet]
    let hidden = try #require(sheet.cells.first { $0.text == "Zorg" }).address.row
    let place = CellAddress(row: hidden, column: 1)
    let shown = try #require(sheet.cells.first { $0.text == "Jeugd en Zorg" }).address.row
    try #require(sheet.cell(place)?.text == "[c]")
    try #require(sheet.cell(CellAddress(row: shown, column: 1))?.number == 21)
    let harmless = "Jeugd en Zorg had 21 pupils in 2019-2020. Zorg is not drawn in 2019-2020."
    #expect(protected.findings(text: harmless) == [])
    #expect(protected.findings(text: harmless + " Zorg 2019-2020: 21.") == [place.a1()])
  }
}
