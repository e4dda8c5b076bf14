internal import RegionalStatistics
internal import Workbook

/// The header of a sheet: its names and the rows that they stand in.
struct SheetHeader {
  /// The names of the columns from the first column on.
  let names: [String]
  /// The rows of the header, from 0; more than one where groups stand over names.
  let rows: ClosedRange<Int>

  /// Finds the header of a sheet.
  ///
  /// The first row whose first filled cell is the one asked for; otherwise the first row with as
  /// many filled cells as most rows have. A cell that is merged over several columns is put before
  /// each name under it.
  ///
  /// - Parameter isKnown: says whether some texts are the header of a known file.
  /// - Returns: nil when the sheet is empty or has no row with the first cell asked for.
  init?(
    _ preview: SheetPreview, firstCell: String?, isKnown: ([String]) -> Bool,
    merges: () throws(WorkbookError) -> [CellRange]
  ) throws(WorkbookError) {
    if let firstCell {
      let key = CanonicalText.comparisonKey(firstCell)
      guard
        let row = preview.rows.first(where: { CanonicalText.comparisonKey($0.first) == key })
      else { return nil }
      self.init(row, preview)
    } else if let row = preview.rows.first(where: { isKnown($0.names(width: $0.width)) }) {
      self.init(row, preview)
    } else {
      guard let place = Self.usual(preview) else { return nil }
      let row = preview.rows[place]
      guard Self.mayBeMerged(preview.rows, place),
        let merged = Self(merged: try merges(), preview, place)
      else {
        self.init(row, preview)
        return
      }
      self = merged
    }
  }

  private init(_ row: SheetPreview.Row, _ preview: SheetPreview) {
    self.init(row.texts, row.index...row.index, preview)
  }

  /// Columns with values but without a name are named by their number.
  private init(_ texts: [Int: String], _ rows: ClosedRange<Int>, _ preview: SheetPreview) {
    self.rows = rows
    let under = preview.rows.filter { $0.index > rows.upperBound }
    let width = max((texts.keys.max() ?? -1) + 1, under.map(\.width).max() ?? 0)
    names = (0..<width).map { texts[$0] ?? "column \($0 + 1)" }
  }

  /// The first row with the usual number of filled cells, or the one over it that only lacks a
  /// name for the first column.
  private static func usual(_ preview: SheetPreview) -> Int? {
    let usual = preview.usualCount
    guard let place = preview.rows.firstIndex(where: { $0.texts.count >= usual }) else {
      return nil
    }
    guard place > 0, usual > 2 else { return place }
    let above = preview.rows[place - 1]
    let isCorner = above.texts.count == usual - 1 && above.texts[0] == nil
    return isCorner ? place - 1 : place
  }

  private static func mayBeMerged(_ rows: [SheetPreview.Row], _ place: Int) -> Bool {
    rows[..<place].contains { $0.texts.count > 1 } || rows[place].texts.count < rows[place].width
  }

  /// A header of several rows; nil when no cell is merged over several columns.
  private init?(merged ranges: [CellRange], _ preview: SheetPreview, _ place: Int) {
    let limit = preview.rows[place].index
    let groups = MergedCells(ranges.filter { $0.first.row <= limit })
    let usual = preview.usualCount
    let rows = preview.rows.prefix(place + 1).map { groups.filled($0) }
    guard
      let start = rows.firstIndex(where: { $0.texts.count >= usual && $0.sources > 1 }),
      let last = groups.lastRow(from: rows[start].index), last > rows[start].index,
      last <= limit + 1
    else { return nil }
    let header = preview.rows.filter { rows[start].index...last ~= $0.index }
      .map { groups.filled($0).texts }
    var names: [Int: String] = [:]
    for column in Set(header.flatMap(\.keys)) {
      var parts: [String] = []
      for part in header.compactMap({ $0[column] }) where parts.last != part { parts.append(part) }
      names[column] = parts.joined(separator: " ")
    }
    self.init(names, rows[start].index...last, preview)
  }
}

/// The merged cells at the top of a sheet.
private struct MergedCells {
  let ranges: [CellRange]

  init(_ ranges: [CellRange]) { self.ranges = ranges }

  /// A row with the texts of merged cells in all the columns that they cover.
  func filled(_ row: SheetPreview.Row) -> (index: Int, texts: [Int: String], sources: Int) {
    var texts = row.texts
    for range in ranges where range.first.row == row.index {
      guard let text = row.texts[range.first.column] else { continue }
      for column in range.first.column...range.last.column { texts[column] = text }
    }
    return (row.index, texts, row.texts.count)
  }

  /// The last row of a header that begins in a row: the one under its groups.
  func lastRow(from row: Int) -> Int? {
    let own = ranges.filter { $0.first.row == row }
    let isGroup = { (range: CellRange) in
      range.first.column < range.last.column && range.first.row == range.last.row
    }
    guard own.contains(where: isGroup) else { return nil }
    let under = lastRow(from: row + 1) ?? row + 1
    return own.map(\.last.row).reduce(under, max)
  }
}
