import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Cells of a workbook")
struct WorkbookCellsTests {
  static func body(_ sheet: Sheet) -> [[CellContent?]] {
    let range = sheet.tables[0].range
    return (range.first.row + 1...range.last.row).map { row in
      (1...range.last.column).map { sheet[row, $0] }
    }
  }

  @Test("Numbers stay numbers, totals are sums, and a total of unknown parts is a symbol")
  func counts() {
    let sheet = SamplePublication.workbook(.nl).sheets[2]
    let first = sheet.tables[0].range.first.row + 2
    #expect(
      Self.body(sheet) == [
        [.number(59), .number(75)], [.number(10), .text("[x]")],
        [.formula("SUM(B\(first):B\(first + 1))", result: .number(69)), .text("[x]")],
      ])
  }

  @Test(
    "Shares are formulas over the sheet with the counts, with their value",
    arguments: Language.allCases)
  func shares(language: Language) {
    let sheets = SamplePublication.workbook(language).sheets
    let (counts, first) = (sheets[2].name, sheets[2].tables[0].range.first.row + 2)
    let row = sheets[3].tables[0].range.first.row + 2
    let parts: [Double] = [59, 10]
    let expected: [[CellContent?]] = parts.enumerated().map { index, part in
      [
        .formula(
          "'\(counts)'!B\(first + index)/'\(counts)'!B\(first + 2)", result: .number(part / 69)),
        .formula("(0.5-B\(row + index))*100", result: .number((0.5 - part / 69) * 100)),
      ]
    }
    #expect(Self.body(sheets[3]) == expected)
  }

  @Test("A column of numbers has one number format and stands right, labels stand left")
  func styles() {
    let workbook = SamplePublication.workbook(.en)
    for (sheet, formats) in zip(
      workbook.sheets[2...3],
      [["#,##0", "#,##0"], ["#,##0%", "[>=0.005]+#,##0.00;[<=-0.005]-#,##0.00;#,##0.00"]])
    {
      let range = sheet.tables[0].range
      for cell in sheet.cells where cell.address.row > range.first.row {
        let style = workbook.styles[cell.style]
        let column = cell.address.column
        #expect(style.alignment == (column == 0 ? .left : .right))
        if column > 0 { #expect(style.numberFormat == formats[column - 1]) }
        #expect(style.isBold == (sheet.name.contains("3") && cell.address.row == range.last.row))
      }
    }
  }

  @Test("Every label, header word and number fits its column", arguments: Language.allCases)
  func widths(language: Language) {
    for (published, sheet) in zip(
      SamplePublication.value.tables, SamplePublication.workbook(language).sheets[2...3])
    {
      let text = TableText(published, language: language)
      for (row, texts) in published.table.rows.indices.map({
        ($0, text.labels($0) + text.texts($0))
      }) {
        for (column, shown) in texts.enumerated() {
          let room = TextWidth.pixels(columnWidth: sheet.columnWidths[column])
          #expect(TextWidth.pixels(shown, size: 10) <= room, "row \(row): \(shown)")
        }
      }
    }
  }

  @Test(
    "Charts lie below their table, over its body, and are described", arguments: Language.allCases)
  func charts(language: Language) {
    let sheet = SamplePublication.workbook(language).sheets[2]
    let range = sheet.tables[0].range
    #expect(sheet.charts.map(\.kind) == [.line, .bar])
    for chart in sheet.charts {
      #expect(chart.anchor.row > range.last.row)
      #expect(chart.alternativeText.count >= 20)
      #expect(chart.alternativeText.hasPrefix(chart.title))
      for series in chart.series {
        #expect(series.sheet == sheet.name)
        for values in series.values {
          #expect(range.contains(values.first) && range.contains(values.last))
          // The total in the last row is not drawn.
          #expect(values.last.row < range.last.row)
        }
      }
    }
    #expect(sheet.charts[0].anchor.row < sheet.charts[1].anchor.row)
    #expect(SamplePublication.workbook(language).sheets[3].charts.isEmpty)
  }

  @Test(
    "The sources name each file with its rows and digest, and the settings and version",
    arguments: Language.allCases)
  func sources(language: Language) throws {
    let sheet = try #require(SamplePublication.workbook(language).sheets.last)
    let last = sheet.tables[0].range.last.row
    let source = SamplePublication.value.sources[0]
    #expect(
      (0...6).map { sheet[last, $0] } == [
        .text(source.title[language]), .text(source.origin[language]), .text("a.csv"),
        .number(3), .number(2), .number(1), .text(String(repeating: "0a", count: 32)),
      ])
    #expect(sheet.texts.contains { $0.contains("stemregio 1.2.3") })
    #expect(
      sheet.texts.contains { $0.hasPrefix(Wording.focus[language] + Wording.colon[language]) })
  }

  @Test(
    "Fixed texts of one language never stand on a sheet of another", arguments: Language.allCases)
  func languages(language: Language) {
    let fixed = [
      Wording.publisher, Wording.release, Wording.source,
      Wording.sheet, Wording.title, Wording.number, Wording.text, Wording.file, Wording.origin,
      Wording.rowsRead, Wording.rowsUsed, Wording.rowsCompared, Wording.symbols, Wording.focus,
      Wording.software, Wording.goToContents, Wording.contentsTitle, Wording.notesTitle,
      Wording.sourcesTitle, Wording.oneTable, Wording.notesAreOn, Wording.symbolsAreHere,
      Wording.liveFormulas, Wording.meaning(of: .notAvailable),
    ]
    let sheets = SamplePublication.workbook(language).sheets
    let texts = sheets.flatMap(\.texts)
    // A sentence may go on in the next row.
    let running = sheets.map { $0.texts.joined(separator: " ") }.joined(separator: "\n")
    for wording in fixed {
      #expect(running.contains(wording[language]), "\(wording.nl)")
      for other in Language.allCases where wording[other] != wording[language] {
        let isFound =
          wording[other].count > 12
          ? running.contains(wording[other])
          : texts.contains { $0 == wording[other] || $0.hasPrefix(wording[other] + ":") }
        #expect(!isFound, "\(wording[other])")
      }
    }
  }

  @Test("The writer takes the workbook as it is", arguments: Language.allCases)
  func written(language: Language) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/annex.xlsx"
    #expect(throws: Never.self) {
      try WorkbookWriter.write(SamplePublication.workbook(language), to: path)
    }
  }
}
