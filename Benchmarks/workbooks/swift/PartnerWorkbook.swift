import Workbook

/// The workbook of one partner: six sheets of 40 rows and 8 columns, a total row and a chart.
///
/// `batch.py` says what stands in which cell.
struct PartnerWorkbook {
  let number: Int

  private static let sheets = ["Overzicht", "SO", "HO", "Mobiliteit", "OKI", "Toelichting"]
  private static let header = [
    "Code", "Studierichting", "2021-2022", "2022-2023", "2023-2024", "Totaal", "% STEM", "OKI",
  ]
  private static let programmes = [
    "Elektromechanica", "Industriële wetenschappen", "Verzorging & coördinatie",
    "Haarzorg \"plus\"", "Mode; realisatie", "Informatica", "Bouwtechnieken",
    "Humane wetenschappen",
  ]

  var workbook: Workbook {
    var workbook = Workbook(
      properties: DocumentProperties(
        title: "Partner \(number)", subject: "Inschrijvingen", author: "bench", language: "nl-BE",
        created: 1_704_067_200))
    let looks = Looks(&workbook.styles)
    for index in Self.sheets.indices { workbook.sheets.append(sheet(index, looks)) }
    return workbook
  }

  private struct Looks {
    let title, header, count, percent, decimal, total, totalCount: StyleID

    init(_ styles: inout StyleSheet) {
      title = styles.register(Style(size: 14, isBold: true))
      header = styles.register(
        Style(isBold: true, color: 0xFFFFFF, fill: 0x1F4E78, wraps: true, top: .thin, bottom: .thin)
      )
      count = styles.register(Style(numberFormat: "#,##0"))
      percent = styles.register(Style(numberFormat: "0.0%"))
      decimal = styles.register(Style(numberFormat: "0.00"))
      total = styles.register(Style(isBold: true, top: .thin))
      totalCount = styles.register(Style(isBold: true, numberFormat: "#,##0", top: .thin))
    }
  }

  private func chart(on sheet: String) -> Chart {
    func rows(_ column: Int) -> CellRange {
      CellRange(CellAddress(row: 3, column: column), CellAddress(row: 17, column: column))
    }
    return Chart(
      kind: .column, title: "Evolutie",
      series: (2...4).map { column in
        ChartSeries(
          name: Self.header[column], sheet: sheet, categories: [rows(1)], values: [rows(column)],
          color: 0x1F4E78)
      },
      categoryAxis: ChartAxis(title: "Studierichting"), valueAxis: ChartAxis(title: "Leerlingen"),
      anchor: CellAddress(row: 2, column: 9), width: 480, height: 288,
      alternativeText: "Leerlingen per studierichting")
  }

  private func sheet(_ index: Int, _ looks: Looks) -> Sheet {
    var sheet = Sheet(name: Self.sheets[index])
    func add(_ row: Int, _ column: Int, _ content: CellContent, _ style: StyleID) {
      sheet.cells.append(Cell(CellAddress(row: row, column: column), content, style: style))
    }
    sheet.columnWidths = [12, 34] + [Double](repeating: 11, count: 6)
    sheet.frozenAt = CellAddress(row: 3, column: 2)
    add(0, 0, .text("\(sheet.name): partner \(number)"), looks.title)
    for (column, text) in Self.header.enumerated() { add(2, column, .text(text), looks.header) }
    var totals = [0, 0, 0, 0]
    for line in 0..<40 {
      let counts = counts(index, line)
      let total = counts.reduce(0, +)
      add(3 + line, 0, .text("\(21001 + number % 19)-\(line < 10 ? "0" : "")\(line)"), .body)
      add(3 + line, 1, .text(Self.programmes[(number + index + line) % 8]), .body)
      for (offset, count) in (counts + [total]).enumerated() {
        add(3 + line, 2 + offset, .number(Double(count)), looks.count)
        totals[offset] += count
      }
      add(3 + line, 6, .number(total == 0 ? 0 : Double(counts[0]) / Double(total)), looks.percent)
      add(3 + line, 7, .number(Double((number + line * 7 + index) % 400) / 100), looks.decimal)
    }
    add(43, 0, .text("Totaal"), looks.total)
    for (offset, total) in totals.enumerated() {
      add(43, 2 + offset, .number(Double(total)), looks.totalCount)
    }
    if index == 0 { sheet.charts = [chart(on: sheet.name)] }
    return sheet
  }

  private func counts(_ sheet: Int, _ line: Int) -> [Int] {
    [
      (number * 7 + sheet * 31 + line * 13) % 900, (number * 11 + sheet * 17 + line * 5) % 900,
      (number * 3 + sheet * 41 + line * 19) % 900,
    ]
  }
}
