internal import RegionalStatistics

/// The notes about changes of definition that tables and charts cross.
struct BreakNotes {
  let breaks: [SeriesBreak]
  /// The texts of all notes used so far, in the order of their numbers.
  let notes: [LocalizedText]

  /// A note for each change that some of the tables cross; changes with the same text share one.
  static func templateNotes(
    _ breaks: [SeriesBreak], for tables: [StatisticalTable]
  ) -> [TemplateNote] {
    var notes: [TemplateNote] = []
    for change in breaks {
      let crossing = tables.filter { change.isCrossed(by: $0) }.map(\.id)
      if let index = notes.firstIndex(where: { $0.text == change.text }) {
        notes[index].tables += crossing
      } else if !crossing.isEmpty {
        notes.append(
          TemplateNote(
            id: "break " + change.id, text: change.text, categories: [], measures: [],
            tables: crossing))
      }
    }
    return notes
  }

  /// A chart whose title names the notes about changes that its own numbers cross.
  func marking(_ chart: TemplateChart, of table: StatisticalTable) -> TemplateChart {
    let drawn = Self.drawn(chart, table)
    let numbers = breaks.filter { $0.isCrossed(by: drawn) }
      .compactMap { change in notes.firstIndex(of: change.text).map { $0 + 1 } }
    var marked = chart
    for number in Set(numbers).sorted() {
      marked.title = LocalizedText(all: "{title} [{note} {number}]").replacing([
        "{title}": marked.title, "{note}": Wording.note,
        "{number}": LocalizedText(all: "\(number)"),
      ])
    }
    return marked
  }

  /// The table with only the columns that the chart draws.
  private static func drawn(_ chart: TemplateChart, _ table: StatisticalTable) -> StatisticalTable {
    guard !chart.columns.isEmpty else { return table }
    let kept = table.columns.indices.filter { index in
      chart.columns.contains(table.columns[index].id)
        || chart.columns.contains(table.columns[index].measure)
    }
    var drawn = table
    drawn.columns = kept.map { table.columns[$0] }
    drawn.cells = table.cells.map { row in kept.map { row[$0] } }
    return drawn
  }
}
