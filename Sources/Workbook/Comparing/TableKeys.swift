/// The labels of a row; equal ones are told apart by their order.
struct RowName: Hashable {
  var labels: [String]
  var occurrence: Int
}

/// The header of a column; equal ones are told apart by their order.
struct ColumnName: Hashable {
  var text: String
  var occurrence: Int
}

/// Names with their places, in the order of the table.
struct OrderedPlaces<Name: Hashable>: Sequence {
  private var order: [(key: Name, place: Int)] = []
  private var places: [Name: Int] = [:]

  subscript(name: Name) -> Int? { places[name] }

  mutating func append(_ name: Name, _ place: Int) {
    order.append((name, place))
    places[name] = place
  }

  /// Takes a name out; its place is nil when it is not there.
  mutating func removeValue(forKey name: Name) -> Int? { places.removeValue(forKey: name) }

  func makeIterator() -> AnyIterator<(key: Name, place: Int)> {
    var rest = order.makeIterator()
    return AnyIterator {
      while let next = rest.next() {
        if places[next.key] != nil { return next }
      }
      return nil
    }
  }

  func filter(_ isMeant: ((key: Name, place: Int)) -> Bool) -> OrderedPlaces {
    var result = OrderedPlaces()
    for entry in self where isMeant(entry) { result.append(entry.key, entry.place) }
    return result
  }
}

/// How the rows and columns of a table are recognised in another release of it.
///
/// A row is known by its first column, and by as many following columns of labels or years as make it
/// unlike the others in both releases. Numbers of notes do not count: they move.
struct TableKeys {
  private let labelCount: Int

  init(old: ReleasedTable?, new: ReleasedTable?) {
    guard let old, let new else {
      labelCount = 1
      return
    }
    var count = 1
    while !(Self.isUnique(old, count) && Self.isUnique(new, count)),
      count < min(old.headers.count, new.headers.count) - 1, Self.isLabel(old, count),
      Self.isLabel(new, count), Self.name(old.headers[count]) == Self.name(new.headers[count])
    {
      count += 1
    }
    labelCount = count
  }

  func rows(_ table: ReleasedTable?) -> OrderedPlaces<RowName> {
    var places = OrderedPlaces<RowName>()
    var seen: [[String]: Int] = [:]
    for (index, row) in (table?.rows ?? []).enumerated() where row.contains(where: { $0 != .empty })
    {
      let labels = Self.labels(row, labelCount)
      seen[labels, default: 0] += 1
      places.append(RowName(labels: labels, occurrence: seen[labels, default: 0]), index)
    }
    return places
  }

  func valueColumns(_ table: ReleasedTable?) -> OrderedPlaces<ColumnName> {
    var places = OrderedPlaces<ColumnName>()
    var seen: [String: Int] = [:]
    for (index, header) in (table?.headers ?? []).enumerated() where index >= labelCount {
      let name = Self.name(header)
      seen[name, default: 0] += 1
      places.append(ColumnName(text: name, occurrence: seen[name, default: 0]), index)
    }
    return places
  }

  private static func labels(_ row: [ReadCell], _ count: Int) -> [String] {
    row.prefix(count).map { name($0.plain) }
  }

  private static func isUnique(_ table: ReleasedTable, _ count: Int) -> Bool {
    var seen: Set<[String]> = []
    return table.rows.allSatisfy { seen.insert(labels($0, count)).inserted }
  }

  /// Whether a column holds labels or years.
  private static func isLabel(_ table: ReleasedTable, _ column: Int) -> Bool {
    table.rows.allSatisfy { row in
      switch row[column] {
      case .text(let text): Shorthand.symbol(text) == nil
      case .number(let number): number == number.rounded() && (1900...2100).contains(number)
      case .date, .empty: true
      default: false
      }
    }
  }

  /// A label or header without markers of notes.
  static func name(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    var rest = text
    for number in NoteMarker.numbers(in: text) {
      for word in ["noot", "note"] { rest = rest.replacing(" [\(word) \(number)]", with: "") }
    }
    return rest
  }
}
