import Foundation
import Testing
import Workbook

/// What LibreOffice makes of a written workbook.
@Suite("WorkbookWriter: as LibreOffice reads it", .enabled(if: OtherProgram.hasLibreOffice))
struct LibreOfficeTests {
  @Test("LibreOffice shows and calculates anew what the workbook was made from")
  func recalculation() throws {
    let scratch = try WritingScratch()
    var workbook = SampleWorkbook.make()
    workbook.sheets.append(Self.results())
    try WorkbookWriter.write(workbook, to: scratch.path("book.xlsx"))
    try Self.convertToText(scratch.path("book.xlsx"), in: scratch)

    // The sums and quotients of the sample's own numbers, by hand.
    #expect(
      try Self.lines("book-2024", scratch) == [
        "Leerlingen 2024,,", "Dit blad heeft 1 tabel.,,", "Bron: AGODI & Statbel,,",
        "Gemeente,Meisjes,Leerlingen", "Anderlecht,120,480", "Brussel,305,610", "Elsene,77,154",
        "Etterbeek,40,100", "Evere,21,84", "Ganshoren,13,52", "Totaal,576,1480",
      ])
    #expect(
      try Self.lines("book-Aandelen d'Ixelles", scratch).suffix(8) == [
        "Gemeente,Aandeel", "Anderlecht,25%", "Brussel,50%", "Elsene,50%", "Etterbeek,40%",
        "Evere,25%", "Ganshoren,25%", "[c],",
      ])
    #expect(try Self.lines("book-Uitkomsten", scratch) == Self.formulas.map(\.shown))
    #expect(try Self.lines("book-Voorblad", scratch).contains("Letterlijk: _x0041_ en a_b"))
  }

  /// Formulas, kept with a wrong result, and what arithmetic says they are.
  private static let formulas: [(formula: String, shown: String)] = [
    ("1+1", "2"), ("SUM('2024'!B5:B10)", "576"), ("'2024'!B8/'2024'!C8", "0.4"),
    ("IF(ISNUMBER('2024'!B5),\"telt\",\"[c]\")", "telt"), ("ROUND(2.5,0)", "3"),
    ("COUNTIF('2024'!C5:C10,\">100\")", "3"), ("SUM(Leerlingen_BHG)", "2056"),
    ("'Aandelen d''Ixelles'!B6*2", "1"),
  ]

  private static func results() -> Sheet {
    var sheet = Sheet(name: "Uitkomsten")
    for (row, entry) in formulas.enumerated() {
      let content = CellContent.formula(entry.formula, result: .number(-999))
      sheet.cells.append(Cell(CellAddress(row: row, column: 0), content))
    }
    return sheet
  }

  /// Writes each sheet as comma separated text, quotes left out, after calculating everything.
  private static func convertToText(_ path: String, in scratch: WritingScratch) throws {
    let user = scratch.path("profile/user")
    try FileManager.default.createDirectory(atPath: user, withIntermediateDirectories: true)
    try alwaysCalculate.write(
      toFile: user + "/registrymodifications.xcu", atomically: true, encoding: .utf8)
    let outcome = try OtherProgram.run([
      "soffice", "-env:UserInstallation=file://\(scratch.path("profile"))", "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
      "--outdir", scratch.folder, path,
    ])
    try #require(outcome.status == 0, "soffice must convert the workbook: \(outcome.output)")
  }

  private static func lines(_ name: String, _ scratch: WritingScratch) throws -> [String] {
    try String(contentsOfFile: scratch.path(name + ".csv"), encoding: .utf8)
      .replacing("\"", with: "").split(separator: "\n").map(String.init)
  }

  /// Without this setting LibreOffice shows the results that the file brings.
  private static let alwaysCalculate = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """
}
