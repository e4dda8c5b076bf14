internal import RegionalStatistics
internal import Workbook

extension FrontMatter {
  /// The sheet with the answers of all checks.
  func screening(_ report: ScreeningReport, styles: StyleSheet) -> (Sheet, StyleSheet) {
    let hasWaivers = report.results.contains { $0.waiver != nil }
    let columns: [PlainTable.Column] = [
      .init(header: ScreeningWording.check[language], width: 60),
      .init(header: ScreeningWording.code[language], width: 26),
      .init(header: ScreeningWording.outcome[language], width: 18),
      .init(header: ScreeningWording.count[language], width: 14, isNumeric: true),
    ]
    let waivers = PlainTable.Column(header: ScreeningWording.waiver[language], width: 60)
    return PlainTable(
      name: ScreeningWording.sheet[language], title: ScreeningWording.title[language],
      preamble: [
        Wording.oneTable[language], ScreeningWording.account(report.total)[language],
        ScreeningWording.normalized(report.normalizing.reduce(0) { $0 + $1.cells })[language],
      ],
      columns: columns + (hasWaivers ? [waivers] : []),
      rows: report.results.map { result in
        [
          .text(result.title[language]), .text(result.code.rawValue),
          .text(ScreeningWording.outcome(result.outcome)[language]), .number(Double(result.count)),
        ] + (hasWaivers ? [.text((result.waiver ?? ScreeningWording.noWaiver)[language])] : [])
      },
      tableName: "controles"
    ).build(theme, language: language, styles: styles)
  }
}
