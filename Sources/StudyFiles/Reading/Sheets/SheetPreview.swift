internal import RegionalStatistics
internal import Workbook

/// The filled cells of the first rows of a sheet, by which its header is found.
struct SheetPreview {
  /// A row with at least one filled cell.
  struct Row {
    /// The row, from 0.
    let index: Int
    /// The texts by column, from 0.
    var texts: [Int: String]

    /// The columns with texts, from left to right.
    var columns: [Int] { texts.keys.sorted() }
    /// The text of the leftmost filled cell.
    var first: String { columns.first.flatMap { texts[$0] } ?? "" }
    /// One more than the last filled column.
    var width: Int { (texts.keys.max() ?? -1) + 1 }
    /// The texts from the first column on, with empty ones.
    func names(width: Int) -> [String] { (0..<width).map { texts[$0] ?? "" } }
  }

  private(set) var rows: [Row] = []
  /// Whether the whole sheet was seen.
  private(set) var isWhole = false

  private static let mostRows = 200
  private static let mostCells = 200_000

  init(_ reader: SpreadsheetReader, _ sheet: SheetInfo) throws(WorkbookError) {
    let source = try reader.rows(of: sheet)
    var row = source.emptyRow
    var cells = 0
    while rows.count < Self.mostRows, cells < Self.mostCells {
      guard try source.next(into: &row) else {
        isWhole = true
        break
      }
      let texts = Self.texts(row)
      cells += texts.count
      if !texts.isEmpty { rows.append(Row(index: row.row, texts: texts)) }
    }
  }

  init(rows: [Row]) { self.rows = rows }

  private static func texts(_ row: borrowing SheetRow) -> [Int: String] {
    var texts: [Int: String] = [:]
    for cell in row.cells where CellText.isFilled(cell, of: row) {
      let text = CellText.text(cell, of: row)
      for column in cell.column..<(cell.column + cell.repeats) { texts[column] = text }
    }
    return texts
  }

  /// The number of filled cells that most rows have; of equally frequent ones the largest.
  var usualCount: Int {
    var times: [Int: Int] = [:]
    for row in rows { times[row.texts.count, default: 0] += 1 }
    return times.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
