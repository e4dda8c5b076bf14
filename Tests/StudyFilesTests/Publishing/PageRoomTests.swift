import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("What fits on a page")
struct PageRoomTests {
  @Test("A table that is legible on one page is not split")
  func whole() {
    #expect(PageRoom.splits([30] + Array(repeating: 14, count: 8), stub: 1) == nil)
    #expect(PageRoom.splits([30] + Array(repeating: 14, count: 40), stub: 0) == nil)
  }

  @Test("Pages have as many columns each, all of them once, and stay legible", arguments: 13...60)
  func split(count: Int) throws {
    let widths = [30, 20] + Array(repeating: 14.0, count: count)
    let splits = try #require(PageRoom.splits(widths, stub: 2))
    #expect(splits.flatMap { Array($0) } == Array(2..<count + 2))
    let lengths = splits.map(\.count)
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
    for columns in splits {
      let pixels = PageRoom.pixels(widths[..<2]) + PageRoom.pixels(widths[columns])
      #expect(985 / pixels >= 0.65)
    }
  }

  @Test("Columns that belong together stay together where that takes no more pages")
  func groups() throws {
    let groups = ["gewest", "vlaanderen", "samen"].flatMap {
      Array(repeating: $0, count: 5) + ["\($0)-evolutie"]
    }
    let widths = [30] + Array(repeating: 14.0, count: 18)
    // 9 + 9 columns without groups.
    #expect(try #require(PageRoom.splits(widths, stub: 1)).map(\.count) == [9, 9])
    let splits = try #require(PageRoom.splits(widths, stub: 1, groups: groups))
    #expect(splits == [1..<13, 13..<19] || splits == [1..<7, 7..<19])
    // A group that is wider than a page is parted.
    let long = Array(repeating: "jaar", count: 18)
    #expect(PageRoom.splits(widths, stub: 1, groups: long)?.map(\.count) == [9, 9])
  }

  @Test("A split sheet repeats its labels, and only the first page has the title")
  func sheet() throws {
    let columns = (0..<30).map { "jaar \($0)" }
    let cells = [columns.map { _ in SampleTable.cell(1234) }]
    var publication = SamplePublication.value
    publication.tables = [
      SampleTable.published(
        SampleTable.table("t", rows: ["a"], columns: columns, cells), sheet: "T")
    ]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    try WorkbookWriter.check(workbook)
    let split = try #require(workbook.sheets[2].print.split)
    let table = workbook.sheets[2].tables[0].range
    #expect(split.repeatedColumns == 1)
    #expect(split.areas[0].first == CellAddress(row: 0, column: 0))
    #expect(split.areas.dropFirst().allSatisfy { $0.first.row == table.first.row + 1 })
    #expect(split.areas.last?.last == table.last)
  }

  @Test(
    "Title and rows stand on one page, so that no page side by side has a tail", arguments: 38...46)
  func splitRows(count: Int) throws {
    let columns = (0..<30).map { "gemeente \($0)" }
    let rows = (0..<count).map { "gemeente \($0)" }
    var publication = SamplePublication.value
    publication.tables = [
      SampleTable.published(
        SampleTable.table(
          "t", rows: rows, columns: columns,
          rows.map { _ in columns.map { _ in SampleTable.cell(1234) } }), sheet: "T")
    ]
    let sheet = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl).sheets[2]
    let first = try #require(sheet.print.split?.areas.first)
    let width = sheet.columnWidths[...first.last.column].reduce(0) { $0 + $1 * 7 + 5 }
    let height = PageFlow.height(of: first.first.row..<first.last.row + 1, sheet)
    // Inside the margins of A4 that lies on its side, at 96 dots per inch.
    #expect(height * 985 / width <= 640)
    #expect(985 / width >= 0.59)
  }

  @Test("A table and its chart that fit on one page are fitted to it")
  func onePage() throws {
    let rows = (0..<18).map { "richting \($0)" }
    let cells = rows.map { _ in [SampleTable.cell(5), SampleTable.cell(6)] }
    var publication = SamplePublication.value
    func sheet(_ count: Int) -> Sheet {
      publication.tables = [
        SampleTable.published(
          SampleTable.table(
            "t", rows: Array(rows.prefix(count)), columns: ["2019", "2020"],
            Array(cells.prefix(count))), sheet: "T",
          charts: Array(repeating: SampleTable.chart(.column), count: 2))
      ]
      return WorkbookLayout(version: "1", theme: SampleTheme.plain())
        .workbook(publication, language: .nl).sheets[2]
    }
    #expect(sheet(18).print.pagesTall == 1 && sheet(18).print.pageBreaks.isEmpty)
    #expect(sheet(2).print.pagesTall == nil && sheet(2).print.pageBreaks.isEmpty)
  }

  @Test("What is a little too long for some pages is fitted to one page fewer")
  func fitted() {
    // A portrait page: 660 x 960 pixels.
    let page = PageRoom(widths: [90])
    #expect(page.fitted(height: 960) == nil)
    #expect(page.fitted(height: 1_200)?.pages == 1)
    #expect(page.fitted(height: 2_000)?.pages == 2)
    #expect(page.fitted(height: 2_000, repeated: 300) == nil)
    #expect(page.fitted(height: 2_600) == nil)
    #expect(page.fitted(height: 3_000)?.pages == 3)
  }

  @Test("Two charts stand beside each other where a page that lies on its side has room")
  func beside() throws {
    let columns = (0..<12).map { "\(2010 + $0)-\(2011 + $0)" }
    var publication = SamplePublication.value
    let charts = [["2010-2011", "2011-2012", "2012-2013"], columns].map {
      SampleTable.chart(.line, columns: $0)
    }
    func sheet(_ charts: [TemplateChart]) throws -> Sheet {
      publication.tables = [
        SampleTable.published(
          SampleTable.table(
            "t", rows: ["a"], columns: columns, [columns.map { _ in SampleTable.cell(5) }]),
          sheet: "T", charts: charts)
      ]
      let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
        .workbook(publication, language: .nl)
      try WorkbookWriter.check(workbook)
      return workbook.sheets[2]
    }
    let pair = try sheet([charts[0], charts[0]])
    #expect(pair.print.isLandscape && pair.print.split == nil)
    #expect(Set(pair.charts.map(\.anchor.row)).count == 1)
    let left = pair.columnWidths[..<pair.charts[1].anchor.column].reduce(0) { $0 + $1 * 7 + 5 }
    #expect(Double(pair.charts[0].width) < left)
    // Twelve school years have no room in half a page.
    #expect(Set(try sheet([charts[0], charts[1]]).charts.map(\.anchor.row)).count == 2)
  }

  @Test("A chart that does not fit under its table is printed without the repeated header")
  func chartOnItsOwnPage() throws {
    let rows = (0..<45).map { "richting \($0)" }
    var publication = SamplePublication.value
    publication.tables = [
      SampleTable.published(
        SampleTable.table(
          "t", rows: rows, columns: ["2019", "2020"],
          rows.map { _ in [SampleTable.cell(5), SampleTable.cell(6)] }), sheet: "T",
        charts: [SampleTable.chart(.bar)])
    ]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    try WorkbookWriter.check(workbook)
    let sheet = workbook.sheets[2]
    let table = sheet.tables[0].range
    let split = try #require(sheet.print.split)
    #expect(split.repeatedColumns == 0 && sheet.print.pageBreaks.isEmpty)
    try #require(split.areas.count == 2)
    #expect(split.areas[0].contains(table.first) && split.areas[0].contains(table.last))
    let chart = try #require(sheet.charts.first)
    #expect(split.areas[1].contains(chart.anchor))
    // The header row lies in the area and is blank there, so nothing is repeated above the chart.
    #expect(split.areas[1].first.row == table.first.row)
    #expect(split.areas[1].first.column > table.last.column)
    #expect(chart.anchor.row == table.first.row + 1)
    let pixels = sheet.columnWidths[split.areas[1].first.column...].reduce(0) { $0 + $1 * 7 + 5 }
    #expect(Double(chart.width) <= pixels)
  }

  @Test("Names beside points cover neither each other nor a point, and the first one stays")
  func names() throws {
    let numbers = [(1.5, 20.0), (1.51, 20.1), (1.2, 30), (2, 25), (1, 10)]
    let table = SampleTable.table(
      "t", rows: ["eerste", "tweede", "derde", "vierde", "vijfde"], columns: ["oki", "stem"],
      numbers.map { [SampleTable.cell($0.0), SampleTable.cell($0.1)] })
    var publication = SamplePublication.value
    publication.tables = [
      SampleTable.published(
        table, sheet: "T", charts: [SampleTable.chart(.scatter, columns: ["oki", "stem"])])
    ]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    let series = try #require(workbook.sheets[2].charts.first?.series.first)
    guard case .texts(let names) = series.labels else {
      Issue.record("\(series.labels)")
      return
    }
    // The first two points touch: the name of the left one stands left of it. The last one is in the corner, where
    // a name would run over an axis.
    #expect(names == [0: "eerste", 1: "tweede", 2: "derde", 3: "vierde"])
    #expect(series.labelSides == [0: .left, 1: .right, 2: .right, 3: .right])
  }
}
