import Foundation
import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Numbers in cells")
struct ShownNumbersTests {
  private static let kinds: [NumberKind] = [
    .count, .signedCount, .percent(decimals: 1), .signedPercent(decimals: 2), .points(decimals: 2),
    .points(decimals: 0), .decimal(decimals: 2), .signedDecimal(decimals: 1), .index,
  ]
  private static let values = [
    0, 4.5678, -4.5678, 0.3216, -0.3216, 0.004, -0.004, 0.00004, -0.00004, 0.6, -0.6,
  ]

  /// The values of each kind in a row, written and then shown by LibreOffice.
  private static func shown() throws -> String {
    var workbook = SamplePublication.workbook(.nl)
    var sheet = Sheet(name: "getallen")
    for (row, kind) in kinds.enumerated() {
      let style = workbook.styles.register(Style(numberFormat: kind.excelFormat))
      for (column, value) in values.enumerated() {
        sheet.cells.append(
          Cell(
            CellAddress(row: row, column: column), .number(value * kind.displayFactor),
            style: style))
      }
    }
    workbook.sheets = [sheet]
    let folder = try TemporaryFolder()
    try WorkbookWriter.write(workbook, to: folder.path + "/a.xlsx")
    try SpreadsheetConversion().convert(folder.path + "/a.xlsx", to: folder.path + "/b.ods")
    let script = """
      import re, sys, zipfile
      text = zipfile.ZipFile(sys.stdin.read()).read("content.xml").decode()
      print("|".join(re.findall("<text:p>(.*?)</text:p>", text)), end="")
      """
    return try Program.python(script, input: folder.path + "/b.ods")
  }

  @Test(
    "LibreOffice shows numbers as texts write them, without a sign where they round to zero",
    .enabled(if: (try? SpreadsheetConversion()) != nil, "needs LibreOffice (soffice)"))
  func asLibreOfficeShows() throws {
    let expected = Self.kinds.flatMap { kind in
      Self.values.map { NumberText.text($0, kind, .en) }
    }
    #expect(try Self.shown().split(separator: "|").map(String.init) == expected)
  }
}
