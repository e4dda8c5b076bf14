import Testing
import Workbook

/// A small publication that has every property, to break one at a time.
enum GoodWorkbook {
  /// The workbook as read back from a file.
  static let contents = Result {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(make(), to: scratch.path("good.xlsx"))
    return try WorkbookContents(path: scratch.path("good.xlsx"))
  }

  /// The workbook before it is written.
  static func make() -> Workbook {
    var workbook = Workbook(
      properties: DocumentProperties(
        title: "Leerlingen in Brussel", subject: "Leerlingen", author: "Vlaamse overheid",
        keywords: "STEM", description: "Aantallen.", language: "nl-BE", created: 1_772_355_600))
    let title = workbook.styles.register(Style(size: 16, isBold: true))
    let link = workbook.styles.register(Style(isUnderlined: true, color: 0x0B4F9E))
    let looks = Looks(&workbook.styles)
    var cover = page("Omslag", "Leerlingen in Brussel", title)
    cover.cells.append(Cell(at(1, 0), .text("Cijfers per gemeente.")))
    workbook.sheets = [
      cover, contents(title, link, looks), data(title, looks), notes(title, looks),
    ]
    return workbook
  }

  private struct Looks {
    let left, right, count: StyleID
    init(_ styles: inout StyleSheet) {
      left = styles.register(Style(isBold: true, fill: 0xD9E2F3, alignment: .left))
      right = styles.register(Style(isBold: true, fill: 0xD9E2F3, alignment: .right))
      count = styles.register(Style(numberFormat: "#,##0", alignment: .right))
    }
  }

  private static func page(_ name: String, _ text: String, _ style: StyleID) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.cells = [Cell(at(0, 0), .text(text), style: style)]
    sheet.columnWidths = [40, 30]
    sheet.print = PrintSetup(footerLeft: name, footerRight: "Pagina &P van &N")
    return sheet
  }

  private static func contents(_ title: StyleID, _ link: StyleID, _ looks: Looks) -> Sheet {
    var sheet = page("Inhoud", "Inhoud van de werkmap", title)
    sheet.cells += [
      Cell(at(1, 0), .text("Dit werkblad bevat één tabel.")),
      Cell(at(2, 0), .text("Blad"), style: looks.left),
      Cell(at(2, 1), .text("Titel"), style: looks.left),
    ]
    for (row, name) in ["Tabel 1", "Noten"].enumerated() {
      sheet.cells.append(
        Cell(at(3 + row, 0), .link(name, .cell(sheet: name, at(0, 0))), style: link))
      sheet.cells.append(Cell(at(3 + row, 1), .text("Titel van \(name)")))
    }
    finish(&sheet, "inhoud", CellRange(at(2, 0), at(4, 1)), ["Blad", "Titel"])
    return sheet
  }

  private static func data(_ title: StyleID, _ looks: Looks) -> Sheet {
    var sheet = page("Tabel 1", "Leerlingen per gemeente [noot 1]", title)
    sheet.cells += [
      Cell(at(1, 0), .text("Dit werkblad bevat één tabel. Symbolen: [x] onbekend.")),
      Cell(at(2, 0), .text("Gemeente"), style: looks.left),
      Cell(at(2, 1), .text("Leerlingen (aantal)"), style: looks.right),
      Cell(at(3, 0), .text("Evere")), Cell(at(3, 1), .number(1200), style: looks.count),
      Cell(at(4, 0), .text("Elsene")), Cell(at(4, 1), .number(34), style: looks.count),
      Cell(at(5, 0), .text("Jette")), Cell(at(5, 1), .text("[x]"), style: looks.count),
      Cell(at(6, 0), .text("Totaal")),
      Cell(at(6, 1), .formula("SUM(B4:B6)", result: .number(1234)), style: looks.count),
    ]
    finish(
      &sheet, "leerlingen", CellRange(at(2, 0), at(6, 1)), ["Gemeente", "Leerlingen (aantal)"])
    sheet.frozenAt = at(3, 1)
    sheet.colorScales = [
      ColorScale(ranges: [CellRange(at(3, 1), at(5, 1))], colors: [0xFFFFFF, 0xD9E2F3])
    ]
    let series = ChartSeries(
      name: "Leerlingen", sheet: "Tabel 1", categories: [CellRange(at(3, 0), at(4, 0))],
      values: [CellRange(at(3, 1), at(4, 1))], color: 0)
    sheet.charts = [
      Chart(
        kind: .bar, title: "Leerlingen", series: [series],
        categoryAxis: ChartAxis(title: "Gemeente"),
        valueAxis: ChartAxis(title: "Aantal"), anchor: at(8, 0), width: 400, height: 200,
        alternativeText: "Evere heeft 1.200 leerlingen, Elsene 34.")
    ]
    return sheet
  }

  private static func notes(_ title: StyleID, _ looks: Looks) -> Sheet {
    var sheet = page("Noten", "Noten bij de tabellen", title)
    sheet.cells += [
      Cell(at(1, 0), .text("Dit werkblad bevat één tabel.")),
      Cell(at(2, 0), .text("Nummer"), style: looks.left),
      Cell(at(2, 1), .text("Tekst"), style: looks.left),
      Cell(at(3, 0), .text("noot 1")), Cell(at(3, 1), .text("Op 1 februari.")),
    ]
    finish(&sheet, "noten", CellRange(at(2, 0), at(3, 1)), ["Nummer", "Tekst"])
    return sheet
  }

  private static func finish(
    _ sheet: inout Sheet, _ name: String, _ range: CellRange, _ headers: [String]
  ) {
    sheet.tables = [
      TableRange(name: name, range: range, headers: headers, alternativeText: "Tabel")
    ]
    sheet.print.repeatedRows = 2...2
  }

  static func at(_ row: Int, _ column: Int) -> CellAddress {
    CellAddress(row: row, column: column)
  }
}
