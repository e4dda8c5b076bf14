/// How a table differs between two releases.
public struct TableRevision: Sendable {
  /// Its name.
  public let name: String
  /// Its sheet in the new release; of a table that is gone, in the old one.
  public let sheet: String
  /// Whether the table itself is new or gone, or stands in both.
  public let change: Change
  /// How many cells stand in both releases.
  public private(set) var compared = 0
  /// The cells that differ, by row and column of the new release; those that are gone last.
  public private(set) var cells: [CellRevision] = []
  /// Rows that only the new release has.
  public private(set) var newRows: [[String]] = []
  /// Rows that only the old release has.
  public private(set) var goneRows: [[String]] = []
  /// Columns that only the new release has.
  public private(set) var newColumns: [String] = []
  /// Columns that only the old release has.
  public private(set) var goneColumns: [String] = []

  /// Whether anything differs.
  public var differs: Bool {
    change != .changed || !cells.isEmpty || !newRows.isEmpty || !goneRows.isEmpty
      || !newColumns.isEmpty || !goneColumns.isEmpty
  }

  /// Compares a table with itself in an older release; nil where a release does not have it.
  init?(old: ReleasedTable?, new: ReleasedTable?) {
    guard let shown = new ?? old else { return nil }
    name = shown.name
    sheet = shown.sheet
    change = old == nil ? .new : new == nil ? .gone : .changed
    let keys = TableKeys(old: old ?? new?.emptied, new: new ?? old?.emptied)
    let oldColumns = keys.valueColumns(old)
    let newColumns = keys.valueColumns(new)
    let lost = oldColumns.filter { newColumns[$0.key] == nil }
    if old != nil, new != nil {
      self.newColumns = newColumns.filter { oldColumns[$0.key] == nil }.map(\.key.text)
      goneColumns = lost.map(\.key.text)
    }
    var rest = keys.rows(old)
    for (key, row) in keys.rows(new) {
      let before = rest.removeValue(forKey: key)
      if before == nil { newRows.append(key.labels) }
      add(key, newColumns, new, row, oldColumns, old, before)
      addGone(key, lost, old, before)
    }
    for (key, row) in rest {
      goneRows.append(key.labels)
      addGone(key, oldColumns, old, row)
    }
  }

  /// Adds the cells of a row of the new release that differ.
  private mutating func add(
    _ key: RowName, _ columns: OrderedPlaces<ColumnName>, _ table: ReleasedTable?, _ row: Int,
    _ oldColumns: OrderedPlaces<ColumnName>, _ oldTable: ReleasedTable?, _ oldRow: Int?
  ) {
    guard let table else { return }
    for (name, column) in columns {
      let value = table.rows[row][column]
      var old = ReadCell.empty
      if let oldRow, let oldColumn = oldColumns[name] {
        old = oldTable?.rows[oldRow][oldColumn] ?? .empty
      }
      guard value != .empty || old != .empty else { continue }
      if value != .empty, old != .empty { compared += 1 }
      guard !Self.isSame(old, value) else { continue }
      cells.append(
        CellRevision(
          row: key.labels, column: name.text,
          change: old == .empty ? .new : value == .empty ? .gone : .changed, old: old, new: value,
          address: table.address(row: row, column: column), format: table.formats[column]))
    }
  }

  private mutating func addGone(
    _ key: RowName, _ columns: OrderedPlaces<ColumnName>, _ table: ReleasedTable?, _ row: Int?
  ) {
    guard let table, let row else { return }
    for (name, column) in columns where table.rows[row][column] != .empty {
      cells.append(
        CellRevision(
          row: key.labels, column: name.text, change: .gone, old: table.rows[row][column],
          new: .empty, address: table.address(row: row, column: column),
          format: table.formats[column]))
    }
  }

  /// Files hold 16 digits, and a formula may be added up in another order.
  private static func isSame(_ old: ReadCell, _ new: ReadCell) -> Bool {
    switch (old, new) {
    case (.number(let old), .number(let new)):
      (old - new).magnitude <= 1e-12 * max(old.magnitude, new.magnitude)
    case (.text(let old), .text(let new)): TableKeys.name(old) == TableKeys.name(new)
    default: old == new
    }
  }
}

extension ReleasedTable {
  /// The table without rows.
  var emptied: ReleasedTable {
    var table = self
    table.rows = []
    return table
  }

  func address(row: Int, column: Int) -> CellAddress? {
    origin.map { CellAddress(row: $0.row + 1 + row, column: $0.column + column) }
  }
}
