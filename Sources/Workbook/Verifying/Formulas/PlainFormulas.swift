/// A formula must give the same number in every program and on every day.
struct PlainFormulas: WorkbookCheck {
  let card = CheckCard(
    51, "plain-formulas", .safety,
    "Formulas can use A1 references, arithmetic and a few plain functions, and nothing else.",
    remedy: "Write the formula with A1 references and SUM, or write the value.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        guard let formula = cell.formula, let problem = problem(formula) else { continue }
        report.add(sheet, cell.address, problem)
      }
    }
  }

  private func problem(_ formula: String) -> String? {
    guard let tokens = FormulaToken.tokens(formula) else {
      return "The formula '\(formula)' has signs that not every program knows"
    }
    for case .word(let word) in tokens where !FormulaEvaluation.functions.contains(word) {
      return "The formula uses '\(word)'"
    }
    return nil
  }
}
