public import Workbook

extension Revisions {
  /// The most rows that are shown of one table.
  private static let limit = 50

  /// For reading in a terminal: a line that sums up, then each table and the texts that differ.
  public var text: String {
    var pieces = ["\(old) -> \(new)\n\(summary)\n"]
    for table in tables where table.differs { pieces.append(Self.text(table)) }
    if !texts.isEmpty { pieces.append(Self.text(texts)) }
    return pieces.joined(separator: "\n")
  }

  private var summary: String {
    guard differs else { return "Nothing differs: \(tables.count) tables compared." }
    let cells = Change.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let differing = tables.count(where: \.differs)
    return "Cells: \(cells). Tables that differ: \(differing) of \(tables.count). "
      + "Texts that differ: \(texts.count)."
  }

  private static func text(_ table: TableRevision) -> String {
    let place = table.sheet.isEmpty ? "" : " on the sheet '\(table.sheet)'"
    switch table.change {
    case .new: return "New table: \(table.name)\(place), \(table.cells.count) cells\n"
    case .gone: return "Table that is gone: \(table.name)\(place), \(table.cells.count) cells\n"
    case .changed: break
    }
    let rows = Set(table.newRows + table.goneRows)
    let columns = Set(table.newColumns + table.goneColumns)
    let changed = table.cells.filter { !rows.contains($0.row) && !columns.contains($0.column) }
    let lists = [
      ("New rows", table.newRows.map(joined)), ("Rows that are gone", table.goneRows.map(joined)),
      ("New columns", table.newColumns), ("Columns that are gone", table.goneColumns),
    ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: "; "))\n" }
    return "Table \(table.name)\(place)\n" + cells(changed) + lists.joined()
  }

  private static func cells(_ cells: [CellRevision]) -> String {
    guard !cells.isEmpty else { return "" }
    let columns = AlignedText(
      header: ["Row", "Column", "Old", "New", "Difference"],
      alignment: [.leading, .leading, .trailing, .trailing, .trailing])
    let rows = cells.prefix(limit).map {
      [joined($0.row), $0.column, $0.shownOld, $0.shownNew, $0.shownDifference]
    }
    let more =
      cells.count > limit
      ? "... and \(cells.count - limit) more; --format csv lists all\n" : ""
    return columns.text(rows) + more
  }

  private static func text(_ texts: [TextRevision]) -> String {
    let columns = AlignedText(header: ["Text", "Sheet", "Old", "New"], longest: 40)
    return "Texts that differ\n"
      + columns.text(
        texts.prefix(limit).map {
          let kind = $0.kind.rawValue + ($0.name.isEmpty ? "" : " \($0.name)")
          return [kind, $0.sheet, $0.old, $0.new]
        })
      + (texts.count > limit
        ? "... and \(texts.count - limit) more; --format csv lists all\n" : "")
  }

  static func joined(_ row: [String]) -> String { row.joined(separator: " | ") }
}
