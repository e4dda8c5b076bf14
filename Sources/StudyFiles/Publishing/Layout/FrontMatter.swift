internal import RegionalStatistics
internal import Workbook

/// The sheets around the tables: cover, contents, notes and sources.
struct FrontMatter {
  let publication: Publication
  let language: Language
  let theme: Theme
  /// Version of the tool, for the sources sheet.
  let version: String

  func cover(styles: StyleSheet) -> (Sheet, StyleSheet) {
    var builder = SheetBuilder(name: Wording.cover[language], styles: styles)
    add(publication.title[language], theme.coverTitle, to: &builder)
    add(publication.subtitle[language], theme.heading, to: &builder)
    for paragraph in publication.cover + [Wording.liveFormulas] {
      add(paragraph[language], theme.paragraph, to: &builder)
    }
    for (name, value) in facts {
      builder.addRow([
        (
          .richText([TextRun(name + Wording.colon[language], isBold: true), TextRun(value)]),
          theme.paragraph
        )
      ])
    }
    let contents = LinkTarget.cell(
      sheet: Wording.contents[language], CellAddress(row: 0, column: 0))
    builder.addRow([(.link(Wording.goToContents[language], contents), theme.reference)])
    builder.update { sheet in
      sheet.columnWidths = [Self.coverWidth]
      sheet.print = PrintSetup(
        footerLeft: Wording.cover[language], footerRight: Wording.page[language])
    }
    return builder.finish()
  }

  func contents(styles: StyleSheet) -> (Sheet, StyleSheet) {
    let top = CellAddress(row: 0, column: 0)
    let tables = publication.sheets.map { tables in
      (
        tables[0].sheet[language],
        SheetText(tables.map { TableText($0, language: language) }).titles
      )
    }
    let notes =
      publication.notes.isEmpty
      ? [] : [(Wording.notes[language], Wording.notesTitle[language])]
    let sources = [(Wording.sources[language], Wording.sourcesTitle[language])]
    let screening =
      publication.screening == nil
      ? [] : [(ScreeningWording.sheet[language], ScreeningWording.title[language])]
    return PlainTable(
      name: Wording.contents[language], title: Wording.contentsTitle[language],
      preamble: [Wording.oneTable[language]]
        + (publication.withoutNumber.map { [statement($0)] } ?? []),
      columns: [
        .init(header: Wording.sheet[language], width: 26),
        .init(header: Wording.title[language], width: 66),
      ],
      rows: (tables + notes + sources + screening).map { sheet, title in
        [.link(sheet, .cell(sheet: sheet, top)), .text(title)]
      },
      tableName: "inhoud"
    ).build(theme, language: language, styles: styles)
  }

  func notes(styles: StyleSheet) -> (Sheet, StyleSheet) {
    PlainTable(
      name: Wording.notes[language], title: Wording.notesTitle[language],
      preamble: [Wording.oneTable[language]],
      columns: [
        .init(header: Wording.number[language], width: 12),
        .init(header: Wording.text[language], width: 80),
      ],
      rows: publication.notes.enumerated().map { index, text in
        [.text("\(Wording.note[language]) \(index + 1)"), .text(text[language])]
      },
      tableName: "noten", air: 6
    ).build(theme, language: language, styles: styles)
  }

  func sources(styles: StyleSheet) -> (Sheet, StyleSheet) {
    let settings = publication.settings.map(statement)
    let counts = RowCount.shown(of: publication.sources)
    return PlainTable(
      name: Wording.sources[language], title: Wording.sourcesTitle[language],
      preamble: [Wording.oneTable[language]] + settings
        + [Wording.line(Wording.software, ["stemregio \(version)"], language)],
      columns: [
        .init(header: Wording.source[language], width: 26),
        .init(header: Wording.origin[language], width: 22),
        .init(header: Wording.file[language], width: 46),
      ] + counts.map { .init(header: $0.heading[language], width: 15, isNumeric: true) } + [
        .init(header: Wording.digest[language], width: 37)
      ],
      rows: publication.sources.map { source in
        [.text(source.title[language]), .text(source.origin[language]), .text(source.file)]
          + counts.map { .number(Double($0.rows(of: source))) } + [.text(source.digest)]
      },
      tableName: "bronnen"
    ).build(theme, language: language, styles: styles)
  }

  /// A setting as a sentence.
  private func statement(_ setting: Publication.Setting) -> String {
    Wording.line(setting.name, [setting.value[language]], language)
  }

  private static let coverWidth = 90.0

  private var facts: [(String, String)] {
    [
      (Wording.publisher[language], publication.publisher[language]),
      (Wording.release[language], DateText.text(publication.release, language)),
    ] + (publication.contact.map { [(Wording.contact[language], $0)] } ?? [])
  }

  private func add(
    _ text: String, _ style: Style, to builder: inout SheetBuilder
  ) {
    builder.addLine(text, style)
    let lines = TextWidth.lines(
      text, pixels: TextWidth.pixels(columnWidth: Self.coverWidth), size: style.size,
      isBold: style.isBold)
    builder.setLines(lines.count, size: style.size)
  }
}
