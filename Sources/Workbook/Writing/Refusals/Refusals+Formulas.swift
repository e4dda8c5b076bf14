/// Formulas: the library writes any text, so a slip shows only when Excel opens the file.
extension Refusals {
  /// Refuses what Excel or LibreOffice would not read, or would not keep stable.
  static func checkFormula(
    _ formula: String, _ names: KnownNames, sheet: String, cell: CellAddress
  ) throws(WorkbookError) {
    try checkText(formula, "A formula", limit: 8_192, sheet: sheet, cell: cell.a1())
    do throws(FormulaFault) {
      var scan = FormulaScan(names: names)
      try scan.check(formula.utf8Span.span)
    } catch {
      throw WorkbookError(
        error.code, sheet: sheet, cell: cell.a1(), "\(error.problem): \(formula)",
        remedy: error.remedy)
    }
  }
}

/// What is wrong with a formula.
struct FormulaFault: Error {
  var code: WorkbookError.Code = "formula-syntax"
  var problem: String
  var remedy: String?
}
