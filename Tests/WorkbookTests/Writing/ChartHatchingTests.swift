import Testing
import Workbook

@Suite("Bars in black-and-white print")
struct ChartHatchingTests {
  private static func workbook(_ kind: Chart.Kind) -> Workbook {
    var workbook = SampleWorkbook.make()
    var chart = SampleWorkbook.chart(kind, workbook.sheets[1].name, SampleWorkbook.at(12, 0))
    var second = chart.series[0]
    chart.series[0].pattern = 0
    second.name = "Tweede"
    second.pattern = 1
    chart.series = [chart.series[0], second]
    workbook.sheets[1].charts = [chart]
    workbook.sheets[2].charts = []
    return workbook
  }

  @Test(
    "Bars beside each other are hatched from the second series on, parts of a bar are not",
    arguments: [(Chart.Kind.column, "wdUpDiag"), (.bar, "wdUpDiag"), (.stackedBar, "None")])
  func hatching(kind: Chart.Kind, second: String) throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(Self.workbook(kind), to: scratch.path("book.xlsx"))
    let found = try OtherProgram.python(
      """
      import sys, openpyxl
      chart = [c for s in openpyxl.load_workbook(sys.argv[1]) for c in s._charts][0]
      fills = [s.spPr.pattFill for s in chart.series]
      print([f and f.prst for f in fills])
      """, [scratch.path("book.xlsx")])
    #expect(found == (second == "None" ? "[None, None]" : "[None, '\(second)']"))
  }
}
