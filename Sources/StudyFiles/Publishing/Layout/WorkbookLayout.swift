public import RegionalStatistics
public import Workbook

/// Lays out a publication as a workbook value in one language.
public struct WorkbookLayout: Sendable {
  /// Version of the tool that is printed on the sources sheet.
  private let version: String
  private let theme: Theme

  /// Makes a layout; the version of the tool is printed on the sources sheet.
  public init(version: String, theme: Theme) {
    self.version = version
    self.theme = theme
  }

  /// The workbook: cover, contents, the sheets of tables, notes, sources.
  public func workbook(_ publication: Publication, language: Language) -> Workbook {
    let publication = publication.lettered()
    let front = FrontMatter(
      publication: publication, language: language, theme: theme, version: version)
    let theme = theme
    let tables = publication.sheets.concurrentMap {
      TableSheet($0, language: language, theme: theme)
    }
    let formulas = FormulaText(locations: CellLocations(tables.flatMap(\.grids)))
    var workbook = Workbook(properties: properties(publication, language))
    workbook.styles = StyleSheet(body: theme.body)
    workbook.add(front.cover)
    workbook.add(front.contents)
    let built = tables.concurrentMap { $0.build(formulas, styles: StyleSheet(body: theme.body)) }
    for (sheet, styles) in built { workbook.add(sheet, styledBy: styles) }
    if !publication.notes.isEmpty { workbook.add(front.notes) }
    workbook.add(front.sources)
    if let screening = publication.screening {
      workbook.add { front.screening(screening, styles: $0) }
    }
    return workbook
  }

  private func properties(
    _ publication: Publication, _ language: Language
  ) -> DocumentProperties {
    DocumentProperties(
      title: publication.title[language], subject: publication.subtitle[language],
      author: publication.publisher[language],
      keywords: Self.keywords(publication.sheets.map { $0[0].sheet[language] }),
      description: publication.cover.first?[language] ?? publication.subtitle[language],
      language: language.tag, created: publication.release.noonSince1970)
  }

  /// The names of the sheets, as many as an XLSX file has room for.
  private static func keywords(_ sheets: [String]) -> String {
    sheets.reduce("STEM") { words, sheet in
      let longer = words + ", " + sheet
      return longer.utf16.count <= 255 ? longer : words
    }
  }
}

extension Workbook {
  fileprivate mutating func add(_ build: (StyleSheet) -> (Sheet, StyleSheet)) {
    let (sheet, grown) = build(styles)
    styles = grown
    sheets.append(sheet)
  }
}
