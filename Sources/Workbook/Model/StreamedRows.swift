/// Rows that are made one by one while a sheet is written, for sheets too large to be held.
///
/// They stand below the cells of the sheet. Two of these are equal only when they are the same.
public final class StreamedRows: Hashable, Sendable {
  /// The style of each column, from column A on; no row may have more cells.
  public let styles: [StyleID]
  /// Makes the rows anew, from the first one.
  let begin: @Sendable () -> any RowStream

  /// Takes what makes the rows.
  public init(styles: [StyleID], _ begin: @escaping @Sendable () -> any RowStream) {
    self.styles = styles
    self.begin = begin
  }

  /// Whether both are the same object.
  public static func == (left: StreamedRows, right: StreamedRows) -> Bool { left === right }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Something that gives rows in order.
public protocol RowStream: Sendable {
  /// Adds the cells of the next row, from column A on.
  ///
  /// - Returns: false when there is no further row; then nothing was added.
  mutating func next(into row: inout RowCells) throws(WorkbookError) -> Bool
}
