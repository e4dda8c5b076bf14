/// Whether references cover a cell.
public enum CellReference {
  /// The place of a cell in ranges such as `'Tabel 1'!$B$4:$B$9`, one after the other, row by row; nil
  /// outside of them.
  public static func index(
    of address: CellAddress, on sheet: String, in references: String
  ) -> Int? {
    var before = 0
    for reference in RangeReference.list(references.withoutParentheses) {
      let range = reference.range
      if reference.sheet == sheet, range.contains(address) {
        let width = range.last.column - range.first.column + 1
        return before + (address.row - range.first.row) * width + address.column
          - range.first.column
      }
      before += range.count
    }
    return nil
  }

  /// Whether a formula of a sheet refers to a cell, by itself or in a range.
  public static func covers(
    _ address: CellAddress, on sheet: String, formula: String, of own: String
  ) -> Bool {
    (FormulaToken.tokens(formula) ?? []).contains { token in
      guard case .reference(let reference) = token else { return false }
      return (reference.sheet ?? own) == sheet && reference.range.contains(address)
    }
  }
}
