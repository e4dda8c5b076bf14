import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Charts in a workbook")
struct ChartLayoutTests {
  /// The first chart of a table of four rows, the last of which has a hidden number, and a total.
  private static func chart(
    _ kind: TemplateChart.Kind, columns: [String] = [], breaks: Set<Int> = [],
    bars: TemplateChart.Bars = .rows
  ) throws -> (chart: Chart, workbook: Workbook) {
    var chart = SampleTable.chart(kind, columns: columns)
    chart.breaks = breaks
    chart.bars = bars
    let numbers: [[Double?]] = [[10, 20, 30], [40, 35, 30], [5, nil, 7], [8, 9, 70]]
    let cells = numbers.map { row in
      row.map { $0.map { SampleTable.cell($0) } ?? TableCell(.missing(.suppressed)) }
    }
    let table = SampleTable.table(
      "t", rows: ["aso", "tso", "kso", "bso", "all"], columns: ["2019", "2020", "2021"],
      roles: [.body, .body, .body, .body, .total],
      cells + [[SampleTable.cell(63), SampleTable.cell(64), SampleTable.cell(137)]])
    var publication = SamplePublication.value
    publication.tables = [SampleTable.published(table, sheet: "T", charts: [chart])]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    try WorkbookWriter.check(workbook)
    return (try #require(workbook.sheets[2].charts.first), workbook)
  }

  private static func areas(_ ranges: [CellRange]) -> String {
    ranges.map(\.a1).joined(separator: ",")
  }

  @Test(
    "Every kind of chart draws published numbers only, names its source and can be written",
    arguments: TemplateChart.Kind.allCases)
  func kinds(kind: TemplateChart.Kind) throws {
    let isPair = kind == .pyramid || kind == .scatter
    let (chart, _) = try Self.chart(kind, columns: isPair ? ["2019", "2021"] : [])
    #expect(chart.source == ["Bron: Register"])
    #expect(chart.alternativeText.count > 20)
    #expect(!chart.valueAxis.title.isEmpty)
    #expect(chart.series.allSatisfy { $0.pointCount > 0 })
  }

  @Test("Bars skip a row with a hidden number, in two areas of cells")
  func skipping() throws {
    let (chart, _) = try Self.chart(.bar, columns: ["2020"])
    let header = 5
    #expect(
      Self.areas(chart.series[0].values)
        == "C\(header + 2):C\(header + 3),C\(header + 5)")
    #expect(
      Self.areas(chart.series[0].categories)
        == "A\(header + 2):A\(header + 3),A\(header + 5)")
  }

  @Test("A slope takes the first and the last column")
  func slope() throws {
    let (chart, _) = try Self.chart(.slope)
    #expect(chart.series.map { $0.values.map(\.a1).count } == [2, 2, 2, 2])
    #expect(chart.series.allSatisfy { $0.pointCount == 2 })
  }

  @Test("A line has a gap where definitions change, and the axis says so")
  func breaks() throws {
    let (chart, _) = try Self.chart(.line, breaks: [1])
    // A blank cell right of the table, between 2019 and 2020.
    #expect(Self.areas(chart.series[0].values) == "B7,E11,C7:D7")
    #expect(Self.areas(chart.series[0].categories) == "B6,E11,C6,D6")
    let ends = try Self.chart(.line, columns: ["2019", "2020"], breaks: [1]).chart
    #expect(ends.series.map(\.labels) == ["aso", "tso", "bso"].map { .texts([2: $0]) })
    #expect(chart.categoryAxis.title == "Schooljaar (breuk in de reeks vóór 2020)")
    #expect(try Self.chart(.line).chart.categoryAxis.title == "Schooljaar")
  }

  @Test("Lines that end apart carry their names; others have a legend")
  func names() throws {
    // At 2021: 30, 30 and 70.
    let (touching, _) = try Self.chart(.line)
    #expect(touching.showsLegend && touching.roomRight == nil)
    // At 2020: 20, 35 and 9 on an axis to 50.
    let (apart, _) = try Self.chart(.line, columns: ["2019", "2020"])
    #expect(!apart.showsLegend && apart.roomRight != nil)
    #expect(apart.series.map(\.labels) == ["aso", "tso", "bso"].map { .texts([1: $0]) })
  }

  @Test("A pyramid is as long on both sides and shows no minus sign")
  func pyramid() throws {
    let (chart, _) = try Self.chart(.pyramid, columns: ["2019", "2021"])
    #expect(chart.valueAxis.minimum == -80)
    #expect(chart.valueAxis.maximum == 80)
    #expect(chart.valueAxis.numberFormat == "#,##0;#,##0")
    #expect(chart.series.map(\.name) == ["2019", "2021"])
  }

  @Test("A stacked bar is a row or a column; small parts have no label")
  func stacked() throws {
    let (rows, _) = try Self.chart(.stacked, columns: ["2019", "2021"])
    #expect(rows.series.map(\.name) == ["2019", "2021"])
    let (columns, _) = try Self.chart(.stacked, columns: ["2019", "2021"], bars: .columns)
    // kso has both years: 5 of 63 and 7 of 137, under 7% in the second.
    #expect(columns.series.map(\.name) == ["aso", "tso", "kso", "bso"])
    #expect(columns.series[2].labels == .values(hidden: [1]))
  }

  @Test("Labels in bars can be read: black or white, whichever has the higher contrast")
  func labelColors() throws {
    let (chart, _) = try Self.chart(.stacked)
    for series in chart.series {
      let contrast = RGBColor(series.color).contrast(with: RGBColor(series.labelColor))
      #expect(contrast >= 4.5, "\(RGBColor(series.color).hex)")
    }
  }
}

@Suite("Colours and small lines in a workbook")
struct TableLooksTests {
  private static func sheet(_ looks: TableLooks, total: Bool = true) throws -> Sheet {
    let cells = [[1.0, 2, 3], [4, 5, 6], [5, 7, 9]].map { row in
      row.map { SampleTable.cell($0) }
    }
    let table = SampleTable.table(
      "t", rows: ["a", "b", "sum"], columns: ["2019", "2020", "2021"],
      roles: [.body, .body, total ? .total : .body], cells)
    var publication = SamplePublication.value
    var published = SampleTable.published(table, sheet: "T")
    published.looks = looks
    publication.tables = [published]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    try WorkbookWriter.check(workbook)
    return workbook.sheets[2]
  }

  @Test("One scale covers all columns and no total, in colours that text can be read on")
  func heat() throws {
    let sheet = try Self.sheet(TableLooks(heat: .init(columns: [])))
    let scale = try #require(sheet.colorScales.first)
    #expect(sheet.colorScales.count == 1)
    #expect(scale.ranges.map { $0.a1 } == ["B7:D8"])
    for color in scale.colors {
      #expect(RGBColor(color).contrast(with: RGBColor(0x1A1A1A)) >= 4.5)
    }
    #expect(sheet.texts.contains("Hoe donkerder een cel, hoe hoger het cijfer."))
  }

  @Test("Columns apart are two ranges of one rule; a middle has two colours around it")
  func middle() throws {
    let sheet = try Self.sheet(
      TableLooks(heat: .init(columns: ["2019", "2021"], middle: 3)))
    let scale = try #require(sheet.colorScales.first)
    #expect(scale.ranges.map { $0.a1 } == ["B7:B8", "D7:D8"])
    #expect(scale.middle == 3)
    #expect(scale.colors.count == 3)
  }

  @Test("Small lines stand right of the table, with a header, one per row")
  func trend() throws {
    let sheet = try Self.sheet(TableLooks(trend: .init(columns: [])))
    #expect(sheet.sparklines.map { $0.cell.a1() } == ["E7", "E8", "E9"])
    #expect(sheet.sparklines.map { $0.values.a1 } == ["B7:D7", "B8:D8", "B9:D9"])
    #expect(sheet[5, 4]?.text == "Verloop")
    #expect(sheet.tables[0].range.a1 == "A6:D9")
    #expect(sheet.columnWidths.count == 5)
  }
}
