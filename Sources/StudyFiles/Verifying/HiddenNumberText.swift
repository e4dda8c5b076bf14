internal import RegionalStatistics

/// Whether a text says the number of a hidden cell: it names row and column and holds the number.
struct HiddenNumberText {
  /// The labels that the text must name.
  private let labels: [String]
  /// Texts with numbers that are no data: names of sheets and labels.
  private let harmless: [String]
  /// The number as people write it.
  private let forms: Set<String>
  /// The number as cells of its column show it.
  private let written: Set<String>
  /// The table of the cell, the labels of its row, and how its column shows numbers.
  private let table: StatisticalTable
  private let row: [String]
  private let format: NumberKind
  private let language: Language

  init(
    _ number: HiddenNumber, _ published: PublishedCells.Published, _ publication: Publication,
    _ language: Language
  ) {
    table = published.table
    self.language = language
    row = table.rows[published.row].labels.map { $0[language] }.filter { !$0.isEmpty }
    let column = Self.withoutUnit(table.columns[published.column].label[language])
    // A text about the only column of a table need not name it.
    labels = row + (table.columns.count > 1 ? [column] : [])
    let all =
      table.columns.map { Self.withoutUnit($0.label[language]) }
      + table.rows.flatMap { $0.labels.map { $0[language] } }
    harmless = (all + publication.tables.flatMap { [$0.sheet[language], $0.title[language]] })
      .filter { $0.contains(where: \.isNumber) }.sorted { $0.count > $1.count }
    format = table.columns[published.column].format
    written = Self.written(number.value, format)
    forms = written.union(["\(number.value)", TidyTwin.number(number.value)])
  }

  private static func written(_ number: Double, _ format: NumberKind) -> Set<String> {
    Set(Language.allCases.map { digits(NumberText.text(number, format, $0)) })
  }

  /// Whether a text names the cell and holds its number.
  func isTold(in text: String) -> Bool {
    guard forms.contains(where: text.contains), labels.allSatisfy(text.contains) else {
      return false
    }
    let unmarked = text.replacing(#/\[(noot|note) [0-9]+\]/#, with: " ")
    guard holdsNumber(unmarked) else { return false }
    guard isShownElsewhere else { return true }
    let longer = longerLabels
    return unmarked.split(separator: ". ").contains { sentence in
      let own = longer.reduce(String(sentence)) { $0.replacing($1, with: " ") }
      return labels.allSatisfy(own.contains) && holdsNumber(own)
    }
  }

  private func holdsNumber(_ text: String) -> Bool {
    let rest = harmless.reduce(text) { $0.replacing($1, with: " ") }
    return !forms.isDisjoint(with: Self.numbers(in: rest))
  }

  /// Whether a cell that is shown has the same number, which texts may then tell.
  private var isShownElsewhere: Bool {
    let shown = table.cells.joined().compactMap(\.number)
    return shown.contains { !Self.written($0, format).isDisjoint(with: written) }
  }

  /// Labels of other rows that hold a label of this one, such as "Arrondissement Gent" beside "Gent".
  private var longerLabels: [String] {
    table.rows.flatMap { $0.labels.map { $0[language] } }.filter { other in
      row.contains { other != $0 && other.contains($0) }
    }
  }

  private static func withoutUnit(_ label: String) -> String {
    String(label.prefix { $0 != "(" && $0 != "[" }.reversed().drop { $0 == " " }.reversed())
  }

  /// A number without sign and percent.
  private static func digits(_ text: String) -> String {
    String(text.drop { !$0.isNumber }.reversed().drop { !$0.isNumber }.reversed())
  }

  /// The numbers that stand by themselves in a text, with their marks; not those of `2018-2019` or `3de`.
  private static func numbers(in text: String) -> Set<String> {
    let marks: Set<Character> = [".", ",", "-", "/", "\u{A0}", "\u{202F}"]
    let words = text.split { !$0.isLetter && !$0.isNumber && !marks.contains($0) }
    return Set(words.filter { !$0.contains(where: \.isLetter) }.map { digits(String($0)) })
  }
}
