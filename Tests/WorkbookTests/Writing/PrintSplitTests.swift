import Foundation
import Testing
import Workbook

@Suite("Sheets that are printed in parts")
struct PrintSplitTests {
  private static func workbook() throws -> Workbook {
    var workbook = SampleWorkbook.make()
    let areas = try ["A1:B10", "C5:C10"].map { try #require(CellRange(a1: $0)) }
    workbook.sheets[1].print.split = PrintSplit(repeatedColumns: 1, areas: areas)
    workbook.sheets[2].print.pagesTall = 1
    return workbook
  }

  @Test("openpyxl finds the parts, the columns before each, and what is fitted to a page")
  func asOpenpyxlReads() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(Self.workbook(), to: scratch.path("book.xlsx"))
    let found = try OtherProgram.python(
      """
      import sys, openpyxl, zipfile
      w = openpyxl.load_workbook(sys.argv[1])
      for s in w.worksheets[1:3]:
          print(s.print_area or None, s.print_title_cols, s.sheet_properties.pageSetUpPr.fitToPage, s.page_setup.fitToHeight)
      print("_xlnm" in zipfile.ZipFile(sys.argv[1]).read("docProps/app.xml").decode())
      """, [scratch.path("book.xlsx")])
    #expect(
      found == """
        '2024'!$A$1:$B$10,'2024'!$C$5:$C$10 $A:$A True 0
        None None True None
        False
        """)
  }

  @Test("many parts are all printed: the library's own names hold few")
  func manyParts() throws {
    let scratch = try WritingScratch()
    var workbook = SampleWorkbook.make()
    workbook.sheets[1].print.split = PrintSplit(
      repeatedColumns: 1,
      areas: (1...30).map {
        CellRange(CellAddress(row: 0, column: $0), CellAddress(row: 9, column: $0))
      })
    try WorkbookWriter.write(workbook, to: scratch.path("book.xlsx"))
    let found = try OtherProgram.python(
      "import sys, openpyxl; print(openpyxl.load_workbook(sys.argv[1]).worksheets[1].print_area)",
      [scratch.path("book.xlsx")])
    let parts = found.split(separator: ",")
    #expect(parts.count == 30)
    #expect(parts.last == "'2024'!$AE$1:$AE$10")
  }

  @Test(
    "LibreOffice prints each part on a page, with the first column before it",
    .enabled(if: OtherProgram.hasLibreOffice))
  func asLibreOfficePrints() throws {
    let scratch = try WritingScratch()
    var workbook = try Self.workbook()
    workbook.sheets[1].charts = []
    workbook.sheets[1].print.pageBreaks = []
    try WorkbookWriter.write(workbook, to: scratch.path("book.xlsx"))
    let outcome = try OtherProgram.run([
      "soffice", "-env:UserInstallation=file://\(scratch.path("profile"))", "--headless",
      "--convert-to", "pdf", "--outdir", scratch.folder, scratch.path("book.xlsx"),
    ])
    try #require(outcome.status == 0, "\(outcome.output)")
    let pages = try OtherProgram.run(["pdftotext", "-layout", scratch.path("book.pdf"), "-"]).output
      .split(separator: "\u{0C}")
    let parts = pages.filter { $0.contains("Anderlecht") && $0.contains("Gemeente") }
    #expect(parts.contains { $0.contains("305") && !$0.contains("610") })
    #expect(parts.contains { $0.contains("610") && !$0.contains("305") })
  }
}
