internal import Workbook

/// Looks where a workbook refers to a cell, and whether the number that the cell hides stands there.
struct HiddenCellSearch {
  let sheet: String
  let address: CellAddress
  let value: Double

  /// The charts, formulas and names that hold the number.
  func places(in workbook: WorkbookContents) -> [String] {
    charts(workbook) + formulas(workbook) + names(workbook)
  }

  private func charts(_ workbook: WorkbookContents) -> [String] {
    workbook.sheets.flatMap { sheet in
      sheet.drawings.filter { $0.series.contains(where: remembers) }.map {
        "'\($0.name)' on the sheet '\(sheet.name)'"
      }
    }
  }

  /// Whether a series covers the cell and keeps its number.
  private func remembers(_ series: ReadSeries) -> Bool {
    guard let index = CellReference.index(of: address, on: sheet, in: series.values) else {
      return false
    }
    return series.cachedValues[index].map(isValue) ?? false
  }

  private func formulas(_ workbook: WorkbookContents) -> [String] {
    workbook.sheets.flatMap { sheet in
      sheet.cells.filter { cell in
        guard let formula = cell.formula, cell.number.map(isValue) ?? false else { return false }
        return CellReference.covers(address, on: self.sheet, formula: formula, of: sheet.name)
      }.map { "the formula in \(sheet.name)!\($0.address.a1())" }
    }
  }

  /// Names can stand for a number; ours stand for ranges.
  private func names(_ workbook: WorkbookContents) -> [String] {
    workbook.definedNames.filter { Double($0.formula).map(isValue) ?? false }
      .map { "the name '\($0.name)'" }
  }

  private func isValue(_ number: Double) -> Bool {
    (number - value).magnitude <= 1e-9 * max(1, value.magnitude)
  }
}
