internal import RegionalStatistics

/// Whether a text says the number of a hidden cell: it names row and column and holds the number.
struct HiddenNumberText {
  /// The labels that the text must name.
  private let labels: [String]
  /// Texts with numbers that are no data: names of sheets and labels.
  private let harmless: [String]
  /// The number as people write it.
  private let forms: Set<String>
  /// Whether a cell that is shown has the same number, which texts may then tell.
  private let isShownElsewhere: Bool
  /// Labels of other rows that hold a label of this one, such as "Arrondissement Gent" beside "Gent".
  private let longerLabels: [String]

  init(
    _ number: HiddenNumber, _ published: PublishedCells.Published, _ publication: Publication,
    _ language: Language
  ) {
    let table = published.table
    let row = table.rows[published.row].labels.map { $0[language] }.filter { !$0.isEmpty }
    let column = Self.withoutUnit(table.columns[published.column].label[language])
    // A text about the only column of a table need not name it.
    labels = row + (table.columns.count > 1 ? [column] : [])
    let all =
      table.columns.map { Self.withoutUnit($0.label[language]) }
      + table.rows.flatMap { $0.labels.map { $0[language] } }
    harmless = (all + publication.tables.flatMap { [$0.sheet[language], $0.title[language]] })
      .filter { $0.contains(where: \.isNumber) }.sorted { $0.count > $1.count }
    longerLabels = table.rows.flatMap { $0.labels.map { $0[language] } }.filter { other in
      row.contains { other != $0 && other.contains($0) }
    }
    let format = table.columns[published.column].format
    let written = Self.written(number.value, format)
    let shown = table.cells.joined().compactMap(\.number)
    isShownElsewhere = shown.contains { !Self.written($0, format).isDisjoint(with: written) }
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
    let rest = harmless.reduce(unmarked) { $0.replacing($1, with: " ") }
    guard !forms.isDisjoint(with: Self.numbers(in: rest)) else { return false }
    return !isShownElsewhere || unmarked.split(separator: ". ").contains(where: isToldBySentence)
  }

  private func isToldBySentence(_ sentence: Substring) -> Bool {
    let own = longerLabels.reduce(String(sentence)) { $0.replacing($1, with: " ") }
    guard labels.allSatisfy(own.contains) else { return false }
    let rest = harmless.reduce(own) { $0.replacing($1, with: " ") }
    return !forms.isDisjoint(with: Self.numbers(in: rest))
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
