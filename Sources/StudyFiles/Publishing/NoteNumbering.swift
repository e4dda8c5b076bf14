internal import RegionalStatistics

/// Numbers the notes over the whole workbook, in order of first use.
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
  ///
  /// A note with the same text as one used before keeps its number.
  func continuing(with notes: [TemplateNote]) -> NoteNumbering {
    var next = self
    next.notes = notes
    next.numbers = [:]
    for note in notes {
      if let index = used.firstIndex(of: note.text) { next.numbers[note.id] = index + 1 }
    }
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
    var found: [Int] = []
    for note in notes where applies(note) {
      if numbers[note.id] == nil {
        used.append(note.text)
        numbers[note.id] = used.count
      }
      if let number = numbers[note.id] { found.append(number) }
    }
    return found.sorted()
  }
}

extension Publication {
  /// Numbers the notes anew by first use and drops those that no table uses any more.
  mutating func renumberNotes() {
    var used: [Int] = []
    for table in tables { used += table.markers.inReadingOrder.filter { !used.contains($0) } }
    let numberOf = Dictionary(uniqueKeysWithValues: zip(used, 1...))
    notes = used.map { notes[$0 - 1] }
    for index in tables.indices { tables[index].markers.renumber(numberOf) }
  }
}

extension PublishedTable.Markers {
  /// The numbers as a reader meets them: title, columns, rows; each once.
  fileprivate var inReadingOrder: [Int] {
    (title + columns.joined() + rows.joined()).reduce(into: []) { numbers, number in
      if !numbers.contains(number) { numbers.append(number) }
    }
  }

  fileprivate mutating func renumber(_ numberOf: [Int: Int]) {
    title = title.compactMap { numberOf[$0] }.sorted()
    columns = columns.map { $0.compactMap { numberOf[$0] }.sorted() }
    rows = rows.map { $0.compactMap { numberOf[$0] }.sorted() }
  }
}
