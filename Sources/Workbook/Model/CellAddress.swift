/// The place of a cell on a sheet, counted from zero.
public struct CellAddress: Hashable, Sendable, Comparable {
  /// Row, 0 to 1,048,575.
  public var row: Int
  /// Column, 0 to 16,383.
  public var column: Int

  /// Makes an address from a row and a column counted from zero.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Rows of one sheet of an XLSX file.
  public static let rowLimit = 1_048_576
  /// Columns of one sheet of an XLSX file.
  public static let columnLimit = 16_384

  /// Whether a sheet has this cell.
  public var isOnSheet: Bool {
    (0..<Self.rowLimit).contains(row) && (0..<Self.columnLimit).contains(column)
  }

  /// Reading order: by row, then by column.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// Column letters, `A` to `XFD`.
  public static func letters(column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column: column / 26 - 1) + last
  }

  /// The address in A1 notation, such as `C5`; with `$` before a part that stays when copied.
  public func a1(fixedRow: Bool = false, fixedColumn: Bool = false) -> String {
    (fixedColumn ? "$" : "") + Self.letters(column: column) + (fixedRow ? "$" : "")
      + String(row + 1)
  }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable {
  /// Top left cell.
  public var first: CellAddress
  /// Bottom right cell.
  public var last: CellAddress

  /// Makes a range from its corners.
  public init(_ first: CellAddress, _ last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// The range in A1 notation, such as `B5:F19`.
  public var a1: String { first == last ? first.a1() : "\(first.a1()):\(last.a1())" }

  /// Whether the two rectangles share a cell.
  public func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// Whether the cell lies in the rectangle.
  public func contains(_ cell: CellAddress) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}
