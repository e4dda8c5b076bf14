internal import RegionalStatistics

/// Where each note is used, so that notes link back to their tables.
struct NoteUses {
  /// The names of the references to each note, with the tables they stand in, by note number.
  private(set) var uses: [Int: [(anchor: String, table: Int)]] = [:]

  init(_ tables: [PublishedTable], anchors: PageAnchors) {
    for (index, table) in tables.enumerated() {
      let markers = table.markers
      let numbers = Set(markers.title + markers.columns.joined() + markers.rows.joined())
      for number in numbers.sorted() {
        uses[number, default: []].append((Self.anchor(anchors.tables[index], number), index))
      }
    }
  }

  /// The name of the first reference to a note in a table.
  static func anchor(_ table: String, _ number: Int) -> String { "\(table)-ref-\(number)" }
}
