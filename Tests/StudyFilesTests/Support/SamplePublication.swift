import RegionalStatistics
import Workbook

@testable import StudyFiles

/// A publication of two tables with notes, a symbol, a total, a chart and a source.
enum SamplePublication {
  private static func pupils(_ row: String?, _ year: String) -> Expression {
    SampleTable.pupils(row, year)
  }

  /// Counts with a total row; one number is not available.
  ///
  /// 59 + 10 = 69 pupils.
  static let counts: StatisticalTable = {
    let (hout, auto) = (
      ["2019", "2020"].map { pupils("hout", $0) }, ["2019", "2020"].map { pupils("auto", $0) }
    )
    let total = ["2019", "2020"].map { pupils(nil, $0) }
    return SampleTable.table(
      "bijlage-3", rows: ["hout", "auto", "totaal"], columns: ["2019", "2020"],
      roles: [.body, .body, .total],
      [
        [SampleTable.cell(59, hout[0]), SampleTable.cell(75, hout[1])],
        [
          SampleTable.cell(10, auto[0]), TableCell(.missing(.notAvailable), expression: auto[1]),
        ],
        [
          SampleTable.cell(69, total[0], parts: [hout[0], auto[0]]),
          TableCell(.missing(.notAvailable), expression: total[1], parts: [hout[1], auto[1]]),
        ],
      ])
  }()

  /// Shares of 2019 and their distance to a half in points.
  static let shares: StatisticalTable = {
    let shares = ["hout", "auto"].map { Expression.ratio(pupils($0, "2019"), pupils(nil, "2019")) }
    return SampleTable.table(
      "bijlage-4", rows: ["hout", "auto"], columns: ["2019", "afstand"],
      formats: [.percent(decimals: 0), .points(decimals: 2)],
      zip(shares, [59.0 / 69, 10.0 / 69]).map { share, value in
        [
          SampleTable.cell(value, share),
          SampleTable.cell(0.5 - value, .difference(.constant(0.5), share)),
        ]
      })
  }()

  private static let day: CalendarDate = {
    guard let day = CalendarDate(year: 2026, month: 11, day: 20) else {
      preconditionFailure("the calendar has this day")
    }
    return day
  }()

  static let value = Publication(
    title: LocalizedText(nl: "Bijlagen", fr: "Annexes", en: "Annexes"),
    subtitle: LocalizedText(nl: "Brussel", fr: "Bruxelles", en: "Brussels"),
    publisher: LocalizedText(nl: "Uitgeverij", fr: "Maison", en: "House"),
    release: day,
    contact: "stem@example.org",
    cover: [LocalizedText(nl: "Inleiding", fr: "Introduction", en: "Foreword")],
    tables: [
      SampleTable.published(
        counts, sheet: "Bijlage 3", charts: [SampleTable.chart(.line), SampleTable.chart(.bar)],
        markers: .init(title: [1], columns: [[], [2]], rows: [[2], [], []])),
      SampleTable.published(shares, sheet: "Bijlage 4"),
    ],
    notes: [
      LocalizedText(nl: "Eerste.", fr: "Premier.", en: "First."),
      LocalizedText(nl: "Tweede.", fr: "Deuxième.", en: "Second."),
    ],
    sources: [
      SourceRecord(
        id: "s", title: LocalizedText(nl: "Telling", fr: "Comptage", en: "Count"),
        origin: LocalizedText(nl: "Ministerie", fr: "Ministère", en: "Ministry"), file: "a.csv",
        digest: String(repeating: "0a", count: 32), rowsRead: 3, rowsUsed: 2, rowsCompared: 1)
    ],
    settings: [
      .init(
        name: Wording.focus, value: LocalizedText(nl: "Brussel", fr: "Bruxelles", en: "Brussels"))
    ])

  static func workbook(_ language: Language) -> Workbook {
    WorkbookLayout(version: "1.2.3", theme: SampleTheme.plain()).workbook(value, language: language)
  }
}

extension Sheet {
  /// What a cell holds.
  subscript(_ row: Int, _ column: Int) -> CellContent? {
    cells.first { $0.address == CellAddress(row: row, column: column) }?.content
  }

  /// Every text on the sheet.
  var texts: [String] { cells.compactMap(\.content.text) }
}

extension CellContent {
  /// The text that a reader sees in a cell without a number.
  var text: String? {
    switch self {
    case .text(let text), .link(let text, _): text
    case .richText(let runs): runs.map(\.text).joined()
    default: nil
    }
  }
}
