/// Finds the rows of a sheet one after the other, in either format.
protocol RowParser: ~Copyable {
  /// The row found last.
  var row: SheetRow { get set }
  /// Puts the next row that is there into `row`; false when the sheet has ended.
  mutating func findRow() throws(WorkbookError) -> Bool
}

extension RowParser where Self: ~Copyable {
  /// Gives each row to the handler until it has enough or the sheet ends.
  mutating func read(_ handler: (borrowing SheetRow) throws -> RowAnswer) throws {
    while try findRow() { if try handler(row) == .enough { return } }
  }

  /// Swaps in the next row; false when the sheet has ended.
  mutating func readOne(into other: inout SheetRow) throws(WorkbookError) -> Bool {
    guard try findRow() else { return false }
    swap(&row, &other)
    return true
  }
}
