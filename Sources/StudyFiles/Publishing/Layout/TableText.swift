internal import RegionalStatistics

/// The texts of a table in one language: title, explanations, headers, labels.
struct TableText {
  let published: PublishedTable
  let language: Language

  init(_ published: PublishedTable, language: Language) {
    self.published = published
    self.language = language
  }

  /// The title with its tab name and note markers: `Bijlage 3: ... [noot 1]`.
  var title: String { caption + markers(published.markers.title) }

  /// The title without markers, after the name of a sheet with a number: `Bijlage 3: ...`.
  ///
  /// Other names, such as `Mobiliteit`, say what the title says; they tell more only with the letter of one of several
  /// tables, or where another sheet has the same title.
  var caption: String {
    let title = published.title[language]
    return published.isNumbered || !published.part.isEmpty || published.sharesTitle
      ? Wording.labelled(name, title, language) : title
  }

  /// The name of the sheet, with a letter where it has several tables: `Tabel 1a`.
  var name: String { published.sheet[language] + published.part }

  /// What the table shows and where it comes from, a paragraph each.
  var explanation: [String] {
    [
      published.subtitle[language] + period(published.subtitle[language]),
      sourceLine,
    ] + figures + hiddenCounts
  }

  /// Where the figures come from.
  var sourceLine: String {
    Wording.labelled(Wording.source[language], published.source[language], language)
  }

  /// The same as a sentence.
  var sourceSentence: String { sourceLine + period(published.source[language]) }

  /// What the colours and small lines mean.
  private var figures: [String] {
    (colorMeaning.map { [$0] } ?? [])
      + (TrendLayout(published) == nil ? [] : [Wording.trendExplained[language]])
  }

  /// What the colours of cells mean; nil without colours.
  var colorMeaning: String? {
    guard let heat = HeatSelection(published) else { return nil }
    guard let middle = heat.middle else { return Wording.heatExplained[language] }
    let format = heat.table.columns[heat.columns[0]].format
    let shown = LocalizedText(all: NumberText.text(middle, format, language))
    return Wording.heatAround.replacing("{middle}", with: shown)[language]
  }

  /// The header of each column, unique in the table.
  var headers: [String] {
    let stub = published.table.stub.map { $0[language] }
    let columns = zip(published.table.columns, published.markers.columns).map {
      $0.label[language] + markers($1)
    }
    return stub + columns
  }

  /// The labels of each row, one per label column.
  var labels: [[String]] { published.table.rows.indices.map(labels) }

  /// The labels of one row, one per label column.
  func labels(_ row: Int) -> [String] {
    published.table.rows[row].labels.enumerated().map { index, label in
      label[language] + (index == 0 ? markers(published.markers.rows[row]) : "")
    }
  }

  /// What a cell shows, as text.
  func cell(_ row: Int, _ column: Int) -> String {
    switch published.table.cells[row][column].value {
    case .number(let value):
      NumberText.text(value, published.table.columns[column].format, language)
    case .text(let text, _): text[language]
    case .missing(let reason): "[\(reason.rawValue)]"
    }
  }

  /// What some cells of a column show, the widest of them among them.
  ///
  /// All digits are equally wide, so that no number is wider than the least or the greatest.
  func widestCells(_ column: Int) -> [String] {
    let format = published.table.columns[column].format
    var shown: Set<String> = []
    var numbers: [Double] = []
    for row in published.table.rows.indices {
      if format != .text, case .number(let value) = published.table.cells[row][column].value {
        numbers.append(value)
      } else {
        shown.insert(cell(row, column))
      }
    }
    return shown
      + [numbers.min(), numbers.max()].compactMap(\.self).map {
        NumberText.text($0, format, language)
      }
  }

  /// What the cells of a row show.
  func texts(_ row: Int) -> [String] {
    published.table.columns.indices.map { cell(row, $0) }
  }

  /// Whether title, headers or labels carry a note.
  var usesNotes: Bool {
    !(published.markers.title + published.markers.columns.joined() + published.markers.rows.joined())
      .isEmpty
  }

  /// The symbols that stand in some cell.
  var usedSymbols: [Missing] {
    var used: Set<Missing> = []
    for cell in published.table.cells.joined() {
      if case .missing(let reason) = cell.value { used.insert(reason) }
    }
    return Missing.allCases.filter(used.contains)
  }

  /// Which counts are not shown; `stemregio verify` holds the sheet to it.
  private var hiddenCounts: [String] {
    published.hiddenCounts.map { [Wording.hidden(counts: $0)[language]] } ?? []
  }

  private func period(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } ?? true ? "" : "."
  }

  private func markers(_ notes: [Int]) -> String {
    notes.map { " [\(Wording.note[language]) \($0)]" }.joined()
  }
}
