/// Many readers never calculate: they show the result that the file remembers.
struct CachedResults: WorkbookCheck {
  let card = CheckCard(
    50, "cached-results", .safety,
    "Every formula must carry its result, equal to what it gives when calculated.",
    remedy: "Open the file in a spreadsheet program, recalculate and save.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      var evaluation = FormulaEvaluation(on: sheet, of: workbook)
      for cell in sheet.cells {
        guard let formula = cell.formula else { continue }
        guard cell.value != .empty else {
          report.add(sheet, cell.address, "The formula carries no result")
          continue
        }
        guard let result = evaluation.result(of: formula) else {
          report.add(sheet, cell.address, "The result of '\(formula)' can't be proven")
          continue
        }
        if !agrees(cell.value, result) {
          report.add(
            sheet, cell.address, "The formula gives \(result), the file says \(cell.value.shown)")
        }
      }
    }
  }

  /// The library writes 16 digits, so results agree to 1 in 10¹².
  private func agrees(_ value: ReadCell, _ result: FormulaValue) -> Bool {
    switch (value, result) {
    case (.number(let stored), .number(let number)):
      (stored - number).magnitude <= 1e-12 * max(1, number.magnitude)
    case (.text(let stored), .text(let text)): stored == text
    case (.boolean(let stored), .boolean(let truth)): stored == truth
    case (.error, .error): true
    default: false
    }
  }
}

extension ReadCell {
  /// The value in a message.
  var shown: String {
    switch self {
    case .empty: "nothing"
    case .number(let number): "\(number)"
    case .text(let text): "'\(text)'"
    case .boolean(let truth): "\(truth)"
    case .date(let date): date.iso
    case .error(let error): error
    }
  }
}
