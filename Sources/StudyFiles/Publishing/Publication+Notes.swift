internal import RegionalStatistics

extension Publication {
  /// The publication with only the notes that its tables use, numbered anew in order of first use.
  func withUsedNotes() -> Publication {
    var numbers: [Int: Int] = [:]
    var renumbered = self
    renumbered.notes = []
    func renumber(_ old: [Int]) -> [Int] {
      for number in old where numbers[number] == nil {
        renumbered.notes.append(notes[number - 1])
        numbers[number] = renumbered.notes.count
      }
      return old.compactMap { numbers[$0] }.sorted()
    }
    for index in tables.indices {
      let markers = tables[index].markers
      renumbered.tables[index].markers = PublishedTable.Markers(
        title: renumber(markers.title), columns: markers.columns.map(renumber),
        rows: markers.rows.map(renumber))
    }
    return renumbered
  }
}
