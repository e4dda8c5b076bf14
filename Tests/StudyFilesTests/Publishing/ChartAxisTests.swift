import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Axes of charts in a workbook")
struct ChartAxisTests {
  private static func chart(
    _ kind: TemplateChart.Kind, _ formats: [NumberKind], _ numbers: [[Double]]
  ) throws -> Chart {
    let columns = formats.indices.map { "kolom \($0)" }
    let table = SampleTable.table(
      "t", rows: numbers.indices.map { "rij \($0)" }, columns: columns, formats: formats,
      numbers.map { $0.map { SampleTable.cell($0) } })
    var publication = SamplePublication.value
    publication.tables = [
      SampleTable.published(table, sheet: "T", charts: [SampleTable.chart(kind, columns: columns)])
    ]
    let workbook = WorkbookLayout(version: "1", theme: SampleTheme.plain())
      .workbook(publication, language: .nl)
    try WorkbookWriter.check(workbook)
    return try #require(workbook.sheets[2].charts.first)
  }

  @Test("Labels along an axis say the numbers that they stand at")
  func steps() throws {
    let chart = try Self.chart(
      .scatter, [.decimal(decimals: 2), .percent(decimals: 1)], [[0.93, 0.281], [2.58, 0.384]])
    // A span of 0.103 in some five steps: 27.5%, 30.0%, ..., 40.0%.
    #expect(chart.valueAxis.minimum == 0.275)
    #expect(chart.valueAxis.majorUnit == 0.025)
    #expect(chart.valueAxis.numberFormat == "#,##0.0%")
    #expect(chart.categoryAxis.majorUnit == 0.5)
    #expect(chart.categoryAxis.numberFormat == "#,##0.0")
  }

  @Test("Small shares have the decimals of their step, large ones none; counts have no half pupils")
  func decimals() throws {
    let small = try Self.chart(.column, [.percent(decimals: 2)], [[0.004], [0.021]])
    #expect(small.valueAxis.majorUnit == 0.005 && small.valueAxis.numberFormat == "#,##0.0%")
    let large = try Self.chart(.column, [.percent(decimals: 2)], [[0.4], [0.91]])
    #expect(large.valueAxis.majorUnit == 0.2 && large.valueAxis.numberFormat == "#,##0%")
    let counts = try Self.chart(.column, [.count], [[1], [2]])
    #expect(counts.valueAxis.majorUnit == 1 && counts.valueAxis.numberFormat == "#,##0")
  }

  @Test("Zero is in the middle of a pyramid, and is labelled", arguments: [831.0, 931, 70, 7])
  func middle(longest: Double) throws {
    let axis = try Self.chart(.pyramid, [.count, .count], [[longest, 204], [90, 404]]).valueAxis
    let (limit, step) = (try #require(axis.maximum), try #require(axis.majorUnit))
    #expect(axis.minimum == -limit && limit > longest)
    #expect((limit / step).rounded() == limit / step)
  }
}
