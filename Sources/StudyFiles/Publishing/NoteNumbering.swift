internal import RegionalStatistics

/// Numbers the notes over the whole workbook, in order of first use; equal texts have one number.
///
/// A note is bound to tables, measures or categories, so any table that shows such a category carries
/// the note without being told.
struct NoteNumbering {
  private var notes: [TemplateNote]
  private var numbers: [String: Int] = [:]
  /// The texts of the notes used so far.
  private(set) var used: [LocalizedText] = []

  init(notes: [TemplateNote]) { self.notes = notes }

  /// The same numbering, going on with the notes of the next template.
  func continuing(with notes: [TemplateNote]) -> NoteNumbering {
    var next = self
    next.notes = notes
    next.numbers = [:]
    return next
  }

  /// The markers of a table; notes used for the first time get the next numbers.
  mutating func markers(of table: StatisticalTable) -> PublishedTable.Markers {
    let title = numbers { $0.tables.contains(table.id) }
    let columns = table.columns.map { column in
      numbers {
        $0.measures.contains(column.measure) || Self.binds($0, to: column.population)
      }
    }
    let rows = table.rows.map { row in numbers { Self.binds($0, to: row.population) } }
    return PublishedTable.Markers(title: title, columns: columns, rows: rows)
  }

  private static func binds(_ note: TemplateNote, to population: [Constraint]) -> Bool {
    note.categories.contains { bound in
      population.contains {
        $0.dimension == bound.dimension && covers(bound.selection, $0.selection)
      }
    }
  }

  private static func covers(_ bound: Selection, _ shown: Selection) -> Bool {
    if case .anyOf(let some) = bound, case .category(let category) = shown {
      return some.contains(category)
    }
    return bound == shown
  }

  private mutating func numbers(where applies: (TemplateNote) -> Bool) -> [Int] {
    Set(notes.filter(applies).map { number($0) }).sorted()
  }

  /// The number of a note: that of an equal text used before, or the next one.
  private mutating func number(_ note: TemplateNote) -> Int {
    if let number = numbers[note.id] { return number }
    if !used.contains(note.text) { used.append(note.text) }
    let number = (used.firstIndex(of: note.text) ?? 0) + 1
    numbers[note.id] = number
    return number
  }
}
