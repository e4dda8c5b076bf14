import Testing
import Workbook

@Suite("WorkbookContents")
struct WorkbookContentsTests {
  private static let contents = Result {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("book.xlsx"))
    return try WorkbookContents(path: scratch.path("book.xlsx"))
  }

  @Test("properties, names and sheets are read")
  func workbook() throws {
    let book = try Self.contents.get()
    #expect(book.properties.title == "STEM in Brussel <2024> & \"rand\"")
    #expect(book.properties.language == "nl-BE")
    #expect(book.properties.created == "2026-03-01T09:00:00Z")
    #expect(book.sheets.map(\.name) == ["Voorblad", "2024", "Aandelen d'Ixelles"])
    #expect(book.definedNames.first { $0.name == "Leerlingen_BHG" }?.formula == "'2024'!$B$5:$C$10")
    #expect(book.brokenParts.isEmpty && book.connections.isEmpty)
  }

  @Test("tables, widths, heights, panes and colour scales of a sheet are read")
  func sheet() throws {
    let sheet = try Self.contents.get().sheets[1]
    let table = try #require(sheet.tables.first)
    #expect(table.range.a1 == "A4:C10")
    #expect(table.headers == SampleWorkbook.headers)
    #expect(table.alternativeText == "Leerlingen en meisjes per gemeente \"2024\"")
    #expect(sheet.frozenAt == SampleWorkbook.at(4, 1))
    #expect(sheet.rowHeights[3] == 30)
    #expect(sheet.columns.map { $0.width?.rounded() } == [25, 13, 13])
    #expect(sheet.conditionalFormats.map(\.colors.count) == [2, 3])
    #expect(sheet.print.paper == 9 && sheet.print.fitsPage)
    #expect(sheet.print.margins == ["&LBron: AGODI && Statbel&R&P / &N"])
  }

  @Test("cells come with value, formula and looks")
  func cells() throws {
    let book = try Self.contents.get()
    let total = try #require(book.sheets[1].cell(SampleWorkbook.at(10, 1)))
    #expect(total.formula == "SUM(B5:B10)" && total.number == 576)
    #expect(book.style(total).numberFormat == "#,##0" && book.style(total).font.isBold)
    let header = try #require(book.sheets[1].cell(SampleWorkbook.at(3, 1)))
    #expect(book.style(header).fill == 0xD9E2F3 && book.style(header).alignment == .right)
    let title = try #require(book.sheets[0].cell(SampleWorkbook.at(0, 0)))
    #expect(book.style(title).font.color == 0x1F3864 && book.style(title).font.size == 16)
  }

  @Test("links and charts are read")
  func drawings() throws {
    let book = try Self.contents.get()
    #expect(book.sheets[0].links.map(\.location) == ["'2024'!A1", "top"])
    #expect(book.sheets[0].links[1].address?.hasPrefix("https://www.vgc.be/onderwijs") == true)
    let chart = try #require(book.sheets[1].drawings.first)
    #expect(chart.kind == .chart && chart.anchor == SampleWorkbook.at(12, 0))
    #expect(chart.alternativeText == "Het aandeel meisjes loopt van 25 procent tot 50 procent.")
    #expect(chart.series.map(\.values) == ["'2024'!$B$5:$B$10", "'2024'!$C$5:$C$10"])
    #expect(chart.series[0].cachedValues[0] == 120)
  }
}
