/// How two releases differ: the revisions between them.
public struct Revisions: Sendable {
  /// The older file.
  public let old: String
  /// The newer file.
  public let new: String
  /// All tables of both releases, in the order of the new one; those that are gone last.
  public let tables: [TableRevision]
  /// Titles, sources, notes and properties that differ.
  public let texts: [TextRevision]

  /// Whether anything differs.
  public var differs: Bool { !texts.isEmpty || tables.contains(where: \.differs) }

  /// How many cells changed, are new, or are gone.
  public func count(_ change: Change) -> Int {
    tables.reduce(0) { sum, table in sum + table.cells.count { $0.change == change } }
  }

  /// Compares two releases.
  public init(from old: Release, to new: Release) {
    self.old = old.file
    self.new = new.file
    var rest = old.tables
    var found: [TableRevision?] = []
    for table in new.tables {
      let match = Self.match(table, in: rest, old: old, new: new)
      found.append(TableRevision(old: match.map { rest.remove(at: $0) }, new: table))
    }
    tables = (found + rest.map { TableRevision(old: $0, new: nil) }).compactMap { $0 }
    texts = TextRevision.all(from: old.texts, to: new.texts)
  }

  /// The same table in the old release: by its name, or as the only one on a sheet of that name.
  private static func match(
    _ table: ReleasedTable, in rest: [ReleasedTable], old: Release, new: Release
  ) -> Int? {
    if let index = rest.firstIndex(where: { $0.name.lowercased() == table.name.lowercased() }) {
      return index
    }
    let known = Set(new.tables.map { $0.name.lowercased() })
    let isAlone = { (release: Release) in
      release.tables.count { $0.sheet == table.sheet } == 1
    }
    guard !table.sheet.isEmpty, isAlone(old), isAlone(new) else { return nil }
    return rest.firstIndex { $0.sheet == table.sheet && !known.contains($0.name.lowercased()) }
  }
}

/// A text that differs between two releases.
public struct TextRevision: Hashable, Sendable {
  /// The sheet; empty for the whole file.
  public var sheet: String
  /// What the text is.
  public var kind: ReleasedText.Kind
  /// What it is about; empty for most.
  public var name: String
  /// What happened to it.
  public var change: Change
  /// The text in the old release; empty when new.
  public var old: String
  /// The text in the new release; empty when gone.
  public var new: String

  /// The texts that differ, in the order of the new release; those that are gone last.
  static func all(from old: [ReleasedText], to new: [ReleasedText]) -> [TextRevision] {
    let counts = { (texts: [ReleasedText]) in texts.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    var before = leftOver(old, minus: counts(new))
    var revisions: [TextRevision] = []
    for text in leftOver(new, minus: counts(old)) {
      let match = before.firstIndex {
        $0.sheet == text.sheet && $0.kind == text.kind && $0.name == text.name
      }
      let was = match.map { before.remove(at: $0).text }
      revisions.append(
        TextRevision(
          sheet: text.sheet, kind: text.kind, name: text.name, change: was == nil ? .new : .changed,
          old: was ?? "", new: text.text))
    }
    return revisions
      + before.map {
        TextRevision(
          sheet: $0.sheet, kind: $0.kind, name: $0.name, change: .gone, old: $0.text, new: "")
      }
  }

  /// The texts that are not among some others, each as often as it is there more often.
  private static func leftOver(
    _ texts: [ReleasedText], minus others: [ReleasedText: Int]
  ) -> [ReleasedText] {
    var others = others
    return texts.filter { text in
      guard let count = others[text], count > 0 else { return true }
      others[text] = count - 1
      return false
    }
  }
}
