internal import RegionalStatistics
internal import Workbook

/// The texts above all tables of a sheet.
struct SheetText {
  private let tables: [TableText]
  private let usedSymbols: [Missing]

  /// Takes the tables of one sheet, at least one.
  init(_ tables: [TableText]) {
    self.tables = tables
    let used = Set(tables.flatMap(\.usedSymbols))
    usedSymbols = Missing.allCases.filter(used.contains)
  }

  private var language: Language { tables[0].language }

  /// The title of the only table, or the name of the sheet with the titles of all.
  var title: String {
    guard tables.count > 1 else { return tables[0].title }
    let first = tables[0].published
    guard first.isNumbered || first.sharesTitle else { return titles }
    return Wording.labelled(first.sheet[language], titles, language)
  }

  /// The titles of the tables, each once.
  var titles: String {
    var titles: [String] = []
    for table in tables {
      let title = table.published.title[language]
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.joined(separator: Wording.semicolon[language])
  }

  /// What stands between title and tables, a paragraph each.
  var preamble: [String] {
    guard tables.count > 1 else { return [statement] + tables[0].explanation + symbols }
    return [statement] + symbols
  }

  private var statement: String {
    ([Wording.tableCount(tables.count)]
      + (tables.contains(where: \.usesNotes) ? [Wording.notesAreOn] : [])
      + (usedSymbols.isEmpty ? [] : [Wording.symbolsAreHere])).map { $0[language] }
      .joined(separator: " ")
  }

  private var symbols: [String] {
    guard !usedSymbols.isEmpty else { return [] }
    let list = usedSymbols.map { "[\($0.rawValue)] \(Wording.meaning(of: $0)[language])" }
    return [Wording.line(Wording.symbols, list, language)]
  }
}

/// What is said about one of several tables, in lines that fit above it.
struct TableCaption {
  let lines: [(text: String, style: Style)]

  init(_ text: TableText, theme: Theme, pixels: Double) {
    let heading = theme.heading
    let note = theme.note
    lines =
      TextWidth.lines(text.title, pixels: pixels, size: heading.size, isBold: true)
      .map { ($0, heading) }
      + text.explanation.flatMap {
        TextWidth.lines($0, pixels: pixels, size: note.size).map { ($0, note) }
      }
  }
}
