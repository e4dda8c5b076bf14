import Testing
import Workbook

@Suite("Refusals: charts")
struct ChartRefusalTests {
  private static func chart(
    _ change: @escaping @Sendable (inout Chart) -> Void
  ) -> @Sendable (inout Workbook) -> Void {
    { $0.changeChart(change) }
  }

  private static func series(
    _ change: @escaping @Sendable (inout ChartSeries) -> Void
  ) -> @Sendable (inout Workbook) -> Void {
    { $0.changeSeries(change) }
  }

  static let frames: [RefusalCase] = [
    RefusalCase("no title", "text-missing", chart { $0.title = "" }),
    RefusalCase("a title that is a reference", "chart-text", chart { $0.title = "=A1" }),
    RefusalCase(
      "a title of 256 characters", "text-too-long",
      chart { $0.title = String(repeating: "a", count: 256) }),
    RefusalCase(
      "an axis title that is a reference", "chart-text", chart { $0.valueAxis.title = "=A1" }),
    RefusalCase(
      "a long number format", "text-too-long",
      chart { $0.valueAxis.numberFormat = String(repeating: "0", count: 128) }),
    RefusalCase(
      "a source without an axis above it", "chart-axis",
      chart {
        $0.source = ["Bron"]
        $0.categoryAxis.title = ""
        $0.valueAxis.title = ""
      }),
    RefusalCase("an axis from high to low", "chart-axis", chart { $0.valueAxis.maximum = -1 }),
    RefusalCase("an axis without steps", "chart-axis", chart { $0.valueAxis.majorUnit = 0 }),
    RefusalCase("an endless axis", "chart-axis", chart { $0.valueAxis.maximum = .infinity }),
    RefusalCase("no description", "text-missing", chart { $0.alternativeText = "" }),
    RefusalCase(
      "a description cut by the library", "text-too-long",
      chart { $0.alternativeText = String(repeating: "é", count: 1_100) }),
    RefusalCase("no width", "chart-size", chart { $0.width = 0 }),
    RefusalCase("a chart off the sheet", "chart-place", chart { $0.anchor.row = 1_048_575 }),
    RefusalCase(
      "a chart over another", "charts-overlap", at: "A28",
      { $0.sheets[1].charts[1].anchor.row = 27 }),
  ]

  static let seriesCases: [RefusalCase] = [
    RefusalCase("no series", "chart-series", chart { $0.series = [] }),
    RefusalCase("a name that is a reference", "chart-text", series { $0.name = "=A1" }),
    RefusalCase("a colour of more than 24 bits", "color-unknown", series { $0.color = 0x100_0000 }),
    RefusalCase("a missing sheet", "sheet-unknown", series { $0.sheet = "Weg" }),
    RefusalCase("a range off the sheet", "range-off-sheet", series { $0.values[0].last.row = -1 }),
    RefusalCase(
      "fewer values than categories", "chart-range", series { $0.values[0].last.row -= 1 }),
    RefusalCase("a rectangle", "chart-range", series { $0.values[0].last.column += 1 }),
    RefusalCase(
      "an empty value", "chart-value", at: "B12",
      series {
        $0.values[0].last.row = 11
        $0.categories[0].last.row = 11
      }),
    RefusalCase(
      "a gap between bars", "chart-value", at: "Z12",
      chart {
        $0.kind = .column
        let blank = CellAddress(row: 11, column: 25)
        $0.series[0].values.append(CellRange(blank, blank))
        $0.series[0].categories.append(CellRange(blank, blank))
      }),
    RefusalCase("a value that is a mark", "chart-value", at: "B5") { book in
      let place = CellAddress(row: 4, column: 1)
      for index in book.sheets[1].cells.indices where book.sheets[1].cells[index].address == place {
        book.sheets[1].cells[index].content = .text("[c]")
      }
    },
    RefusalCase("a formula that gives a mark", "chart-value", at: "B5") { book in
      let place = CellAddress(row: 4, column: 1)
      for index in book.sheets[1].cells.indices where book.sheets[1].cells[index].address == place {
        book.sheets[1].cells[index].content = .formula("A1", result: .text("[c]"))
      }
    },
    RefusalCase(
      "an empty category", "chart-category", at: "D5",
      series {
        $0.categories = [CellRange(CellAddress(row: 4, column: 3), CellAddress(row: 9, column: 3))]
      }),
    RefusalCase("a category with a control character", "text-forbidden-character", at: "A5") {
      book in
      let place = CellAddress(row: 4, column: 0)
      for index in book.sheets[1].cells.indices where book.sheets[1].cells[index].address == place {
        book.sheets[1].cells[index].content = .text("a\u{1}")
      }
    },
    RefusalCase("no values", "chart-range", series { $0.values = [] }),
    RefusalCase(
      "a label that is a reference", "chart-text", series { $0.labels = .texts([0: "=A1"]) }),
    RefusalCase("a pyramid without an axis", "chart-series", chart { $0.kind = .pyramid }),
    RefusalCase("a scatter over names", "chart-value", at: "A5", chart { $0.kind = .scatter }),
  ]

  @Test("a chart with a frame that would be lost is refused", arguments: frames)
  func refusesFrame(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }

  @Test("a series that would be drawn wrongly is refused", arguments: seriesCases)
  func refusesSeries(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }
}
