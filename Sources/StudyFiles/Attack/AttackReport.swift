internal import Foundation
public import RegionalStatistics
internal import Workbook

/// What can be derived about each hidden count of a release.
public struct AttackReport: Sendable {
  /// A hidden count, which may stand in several places.
  public struct HiddenCount: Sendable {
    /// The first place where it is hidden.
    public let place: Place
    /// In how many cells it is hidden.
    public let cells: Int
    /// The bounds that anyone can derive; nil where what is known contradicts itself.
    public let interval: AttackInterval?
    /// Whether the bounds are wide enough.
    public let isSafe: Bool
    /// All places where it is hidden.
    let places: [Place]
  }

  /// Where a cell stands.
  public struct Place: Hashable, Sendable, Encodable {
    /// The file.
    public let file: String
    /// The sheet, or the table in a tidy file.
    public let sheet: String
    /// The cell in A1 notation; nil in a tidy file.
    public let cell: String?
    /// The label of its row.
    public let row: String
    /// The label of its column.
    public let column: String
  }

  /// Hidden counts in the order of the files.
  public let hidden: [HiddenCount]
  /// Tables that were found.
  public let tables: Int
  /// Sums and shares that were found.
  public let relations: Int
  /// Files without tables.
  public let skipped: [String]
  /// The width that was asked for.
  public let threshold: Int

  init(
    _ cells: ReleaseCells, _ links: CellLinks, bounds: [Int: AttackInterval?], threshold: Int,
    relations: Int, skipped: [String]
  ) {
    var members: [Int: [Int]] = [:]
    for cell in 0..<cells.count where cells[cell].isHidden && !cells.isRate(cell) {
      members[links.root(of: cell), default: []].append(cell)
    }
    hidden = members.values.sorted { $0[0] < $1[0] }.map { same in
      let interval = bounds[links.root(of: same[0])] ?? nil
      let declared = same.compactMap { Self.declaredWidth(cells[$0]) }.min()
      let width = min(Double(threshold), declared ?? .infinity)
      return HiddenCount(
        place: Self.place(same[0], cells), cells: same.count, interval: interval,
        isSafe: interval?.satisfies(.init(reason: .secondary, width: width)) ?? true,
        places: same.map { Self.place($0, cells) })
    }
    tables = cells.tables.count
    self.relations = relations
    self.skipped = skipped
    self.threshold = threshold
  }

  /// What a symbol such as `<5` tells by itself is not held against the tables.
  private static func declaredWidth(_ cell: AttackedCell) -> Double? {
    guard case .hidden(let lower, let upper?) = cell.shown else { return nil }
    return max(0, upper - (lower ?? 1))
  }

  private static func place(_ cell: Int, _ cells: ReleaseCells) -> Place {
    let (index, row, column) = cells.place(cell)
    let table = cells.tables[index]
    return Place(
      file: table.file, sheet: table.sheet,
      cell: table.origin.map {
        CellAddress(row: $0.row + row, column: $0.column + column).a1()
      }, row: table.rowLabels[row], column: table.columnLabels[column])
  }

  /// What a release that hides counts must withstand.
  static let card = CheckCard(
    59, "attack", .safety,
    "The bounds of a hidden number that follow from all files together must be wide enough.",
    remedy:
      "Look for a table that tells it under another name: a measure of the same counts that is exempt, or a list. If there is none, please report this: the protection of the tables and the attack on the files disagree."
  )

  /// The hidden counts whose bounds are too narrow.
  public var broken: [HiddenCount] { hidden.filter { !$0.isSafe } }

  /// One line per broken count, or per hidden count, and one that sums up.
  public func text(all: Bool) -> String {
    let lines = (all ? hidden : broken).map { count in
      let place = count.place
      let cell = place.cell.map { "!\($0)" } ?? ""
      let bounds =
        count.interval.map { "is in \($0)" } ?? "can't be told: the tables contradict each other"
      let words = count.isSafe ? "note: [hidden]" : "error: [too-narrow]"
      let more = count.cells > 1 ? " (and in \(count.cells - 1) more cells)" : ""
      return
        "\(place.file)[\(place.sheet)]\(cell): \(words) \(place.row), \(place.column) \(bounds)\(more)"
    }
    let summary =
      "\(tables) tables, \(relations) sums and shares, \(hidden.count) hidden counts,"
      + " \(broken.count) narrower than \(threshold)"
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  private struct Entry: Encodable {
    let places: [Place]
    let from: Double?
    let to: Double?
    let safe: Bool
  }

  private struct Document: Encodable {
    let threshold: Int
    let tables: Int
    let relations: Int
    let skipped: [String]
    let hidden: [Entry]
  }

  /// A JSON document with every hidden count.
  public func json() throws -> String {
    let document = Document(
      threshold: threshold, tables: tables, relations: relations, skipped: skipped,
      hidden: hidden.map {
        Entry(places: $0.places, from: $0.interval?.lower, to: $0.interval?.upper, safe: $0.isSafe)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
