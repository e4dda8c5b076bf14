/// Whether references cover a cell.
public enum CellReference {
  /// The place of a cell in a range such as `'Tabel 1'!$B$4:$B$9`, row by row; nil outside of it.
  public static func index(
    of address: CellAddress, on sheet: String, in reference: String
  ) -> Int? {
    guard let range = RangeReference(reference), range.sheet == sheet, range.range.contains(address)
    else { return nil }
    let first = range.range.first
    let width = range.range.last.column - first.column + 1
    return (address.row - first.row) * width + address.column - first.column
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
