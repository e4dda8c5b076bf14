import Workbook

/// A small publication with one of everything that a workbook can hold.
enum SampleWorkbook {
  /// 2026-03-01 09:00:00 UTC, by `date -u -d 2026-03-01T09:00 +%s`.
  static let created: Int64 = 1_772_355_600

  /// Pupils per municipality, with shares on a sheet of their own.
  static let pupils: [(name: String, girls: Double, all: Double)] = [
    ("Anderlecht", 120, 480), ("Brussel", 305, 610), ("Elsene", 77, 154), ("Etterbeek", 40, 100),
    ("Evere", 21, 84), ("Ganshoren", 13, 52),
  ]

  /// The whole workbook.
  static func make() -> Workbook {
    var workbook = Workbook(
      properties: DocumentProperties(
        title: "STEM in Brussel <2024> & \"rand\"", subject: "Leerlingen",
        author: "Vlaamse Gemeenschapscommissie", keywords: "STEM, onderwijs",
        description: "Aantallen en aandelen.", language: "nl-BE", created: created))
    let looks = Looks(&workbook.styles)
    workbook.sheets = [cover(looks), counts(looks), shares(looks)]
    workbook.definedNames = [
      DefinedName(
        name: "Leerlingen_BHG", sheet: "2024",
        range: CellRange(CellAddress(row: 4, column: 1), CellAddress(row: 9, column: 2)))
    ]
    return workbook
  }

  /// The styles of the sample.
  struct Looks {
    let title, subtitle, header, count, share, total, link, note: StyleID

    init(_ styles: inout StyleSheet) {
      title = styles.register(Style(name: "Heading 1", size: 16, isBold: true, color: 0x1F3864))
      subtitle = styles.register(Style(name: "Heading 2", size: 16, isBold: true, color: 0x1F3864))
      header = styles.register(
        Style(
          isBold: true, fill: 0xD9E2F3, alignment: .right, verticalAlignment: .bottom, wraps: true,
          bottom: .medium))
      count = styles.register(Style(numberFormat: "#,##0", alignment: .right))
      share = styles.register(Style(numberFormat: "0.0%", alignment: .right))
      total = styles.register(
        Style(
          name: "Total", isBold: true, numberFormat: "#,##0", alignment: .right, top: .thin,
          lineColor: 0x1F3864))
      link = styles.register(Style(isUnderlined: true, color: 0x0563C1))
      note = styles.register(Style(size: 10, wraps: true, indent: 1))
    }
  }

  private static func cover(_ looks: Looks) -> Sheet {
    var sheet = Sheet(name: "Voorblad")
    sheet.columnWidths = [60]
    sheet.cells = [
      Cell(CellAddress(row: 0, column: 0), .text("STEM in Brussel"), style: looks.title),
      Cell(
        CellAddress(row: 1, column: 0),
        .richText([TextRun("Let op: "), TextRun("voorlopige", isBold: true), TextRun(" cijfers.")])),
      Cell(
        CellAddress(row: 2, column: 0),
        .link("Naar de aantallen", .cell(sheet: "2024", CellAddress(row: 0, column: 0))),
        style: looks.link),
      Cell(
        CellAddress(row: 3, column: 0),
        .link(
          "Website van de uitgever", .web("https://www.vgc.be/onderwijs?jaar=2024&taal=nl#top")),
        style: looks.link),
      Cell(CellAddress(row: 4, column: 0), .text("Letterlijk: _x0041_ en a_b"), style: looks.note),
      Cell(CellAddress(row: 5, column: 0), .boolean(true)),
      Cell(CellAddress(row: 6, column: 0), .blank, style: looks.header),
      Cell(CellAddress(row: 7, column: 0), .richText([TextRun("Alles vet", isBold: true)])),
    ]
    sheet.tabColor = 0x000000
    return sheet
  }

  private static func counts(_ looks: Looks) -> Sheet {
    var sheet = Sheet(name: "2024")
    sheet.columnWidths = [24, 12, 12]
    sheet.rowHeights = [3: 30]
    sheet.frozenAt = CellAddress(row: 4, column: 1)
    sheet.tabColor = 0x1F3864
    var cells = [
      Cell(CellAddress(row: 0, column: 0), .text("Leerlingen 2024"), style: looks.title),
      Cell(CellAddress(row: 1, column: 0), .text("Dit blad heeft 1 tabel.")),
      Cell(CellAddress(row: 2, column: 0), .text("Bron: AGODI & Statbel"), style: looks.note),
    ]
    for (column, header) in headers.enumerated() {
      cells.append(
        Cell(CellAddress(row: 3, column: column), .text(header), style: looks.header))
    }
    for (index, entry) in pupils.enumerated() {
      let row = 4 + index
      cells.append(Cell(CellAddress(row: row, column: 0), .text(entry.name)))
      cells.append(
        Cell(CellAddress(row: row, column: 1), .number(entry.girls), style: looks.count))
      cells.append(Cell(CellAddress(row: row, column: 2), .number(entry.all), style: looks.count))
    }
    cells.append(Cell(CellAddress(row: 10, column: 0), .text("Totaal"), style: looks.total))
    let sums = [(1, "SUM(B5:B10)", 576.0), (2, "SUM(C5:C10)", 1480.0)]
    for (column, formula, sum) in sums {
      cells.append(
        Cell(
          CellAddress(row: 10, column: column), .formula(formula, result: .number(sum)),
          style: looks.total))
    }
    sheet.cells = cells
    sheet.tables = [
      TableRange(
        name: "Leerlingen", range: CellRange(at(3, 0), at(10, 2)), headers: headers,
        hasTotalRow: true, alternativeText: "Leerlingen en meisjes per gemeente \"2024\"")
    ]
    sheet.colorScales = [
      ColorScale(ranges: [CellRange(at(4, 1), at(9, 1))], colors: [0xFFFFFF, 0x5B9BD5]),
      ColorScale(ranges: [CellRange(at(4, 2), at(9, 2))], colors: [0xF8CBAD, 0xFFFFFF, 0xA9D08E]),
    ]
    sheet.print = PrintSetup(
      isLandscape: true, repeatedRows: 3...3, footerLeft: "Bron: AGODI & Statbel",
      footerRight: "&P / &N", pageBreaks: [12])
    sheet.charts = [
      chart(.column, "2024", at(12, 0)), chart(.percentStackedBar, "2024", at(35, 0)),
    ]
    return sheet
  }

  static let headers = ["Gemeente", "Meisjes", "Leerlingen"]

  private static func shares(_ looks: Looks) -> Sheet {
    var sheet = Sheet(name: "Aandelen d'Ixelles")
    sheet.columnWidths = [24, 12]
    sheet.showsGridlines = true
    sheet.cells = [
      Cell(at(0, 0), .text("Aandeel meisjes"), style: looks.subtitle),
      Cell(at(3, 0), .text("Gemeente"), style: looks.header),
      Cell(at(3, 1), .text("Aandeel"), style: looks.header),
    ]
    for (index, entry) in pupils.enumerated() {
      let row = 4 + index
      sheet.cells.append(Cell(at(row, 0), .text(entry.name)))
      let counts = "'2024'!B\(row + 1)"
      sheet.cells.append(
        Cell(
          at(row, 1),
          .formula(
            "IF(ISNUMBER(\(counts)),\(counts)/'2024'!C\(row + 1),\(counts))",
            result: .number(entry.girls / entry.all)),
          style: looks.share))
    }
    sheet.cells.append(
      Cell(at(10, 0), .formula("IF(ISNUMBER(A1),1,\"[c]\")", result: .text("[c]"))))
    sheet.charts = [
      chart(.line, "Aandelen d'Ixelles", at(12, 0)), chart(.bar, "Aandelen d'Ixelles", at(35, 0)),
      chart(.scatter, "2024", at(58, 0)),
    ]
    return sheet
  }

  static func at(_ row: Int, _ column: Int) -> CellAddress {
    CellAddress(row: row, column: column)
  }

  /// A chart over the body of a sheet of this sample.
  static func chart(_ kind: Chart.Kind, _ sheet: String, _ anchor: CellAddress) -> Chart {
    let isShare = sheet != "2024"
    let names = CellRange(at(4, kind == .scatter ? 2 : 0), at(9, kind == .scatter ? 2 : 0))
    var series = [
      ChartSeries(
        name: "Meisjes", sheet: sheet, categories: [names],
        values: [CellRange(at(4, 1), at(9, 1))], color: 0x1F3864,
        labels: kind == .bar || kind == .column ? .allValues : .none)
    ]
    if !isShare, kind != .scatter {
      series.append(
        ChartSeries(
          name: "Leerlingen", sheet: sheet, categories: [names],
          values: [CellRange(at(4, 2), at(9, 2))], color: 0x000000, pattern: 1))
    }
    return Chart(
      kind: kind, title: "Meisjes per gemeente", series: series,
      categoryAxis: ChartAxis(
        title: "Gemeente", numberFormat: kind == .scatter ? "#,##0" : "General",
        isReversed: kind == .bar || kind == .percentStackedBar),
      valueAxis: ChartAxis(
        title: isShare ? "Aandeel (%)" : "Aantal",
        numberFormat: isShare || kind == .percentStackedBar ? "0%" : "#,##0", minimum: 0,
        maximum: isShare ? 1 : nil),
      anchor: anchor, width: 560, height: 320,
      alternativeText: "Het aandeel meisjes loopt van 25 procent tot 50 procent.",
      showsLegend: !isShare)
  }
}
