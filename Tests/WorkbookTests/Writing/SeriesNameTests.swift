import Testing
import Workbook

@Suite("Names of series")
struct SeriesNameTests {
  @Test("A name with straight quotes is whole, with quotes as in print")
  func quotes() throws {
    var workbook = SampleWorkbook.make()
    workbook.sheets[1].charts[0].series[0].name = "School \"De Brug\" in 7\" en <&>"
    let scratch = try WritingScratch()
    try WorkbookWriter.write(workbook, to: scratch.path("book.xlsx"))
    let found = try OtherProgram.python(
      """
      import sys, openpyxl
      chart = [c for s in openpyxl.load_workbook(sys.argv[1]) for c in s._charts][0]
      print(chart.series[0].tx.v)
      """, [scratch.path("book.xlsx")])
    #expect(found == "School “De Brug” in 7“ en <&>")
  }
}
