internal import RegionalStatistics
internal import Workbook

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
    let crossings = tables.concurrentMap { table in
      let numbers = YearlyStatistics(table)
      return breaks.map { $0.isCrossed(by: numbers) }
    }
    for (number, change) in breaks.enumerated() {
      let crossing = zip(tables, crossings).filter { $1[number] }.map(\.0.id)
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
    let drawn = YearlyStatistics(Self.drawn(chart, table))
    let numbers = breaks.filter { $0.isCrossed(by: drawn) }
      .compactMap { change in notes.firstIndex(of: change.text).map { $0 + 1 } }
    var marked = chart
    for number in Set(numbers).sorted() {
      marked.title = LocalizedText(all: "{title} [{note} {number}]").replacing([
        "{title}": marked.title, "{note}": Wording.note,
        "{number}": LocalizedText(all: "\(number)"),
      ])
    }
    if marked.hasLines, !numbers.isEmpty { marked.breaks = starts(in: table, chart) }
    return marked
  }

  /// The columns where a new definition starts: numbers of both sides stand in this column and the
  /// one before together, and in neither alone.
  private func starts(in table: StatisticalTable, _ chart: TemplateChart) -> Set<Int> {
    let columns = table.numberColumns(named: chart.columns)
    func isCrossed(_ columns: [Int], by change: SeriesBreak) -> Bool {
      change.isCrossed(by: Self.only(columns, of: table))
    }
    let starts = zip(columns, columns.dropFirst()).filter { before, after in
      breaks.contains { change in
        isCrossed([before, after], by: change)
          && !isCrossed([before], by: change) && !isCrossed([after], by: change)
      }
    }
    return Set(starts.map(\.1))
  }

  private static func only(_ columns: [Int], of table: StatisticalTable) -> StatisticalTable {
    var part = table
    part.columns = columns.map { table.columns[$0] }
    part.cells = table.cells.map { row in columns.map { row[$0] } }
    return part
  }

  /// The table with only the columns that the chart draws.
  private static func drawn(_ chart: TemplateChart, _ table: StatisticalTable) -> StatisticalTable {
    guard !chart.columns.isEmpty else { return table }
    return only(table.numberColumns(named: chart.columns), of: table)
  }
}
