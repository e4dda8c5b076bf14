/// A live sum leaves out what is hidden, or shows it to whoever compares it with the printed total.
struct NoSumOverHidden: WorkbookCheck {
  let card = CheckCard(
    60, "no-sum-over-hidden", .safety,
    "A total over hidden cells must be a number: no formula can add them up.",
    remedy: "Replace the formula by its result, or by a symbol.")

  /// Functions that take in hidden cells without saying so.
  private static let sums: Set<String> = [
    "SUM", "AVERAGE", "SUBTOTAL", "AGGREGATE", "SUMPRODUCT", "SUMIF", "SUMIFS",
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let hidden = Self.hiddenCells(workbook)
    guard !hidden.isEmpty else { return }
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        guard let formula = cell.formula, let tokens = FormulaToken.tokens(formula),
          let found = tokens.lazy.compactMap({ $0.firstCell(of: hidden, on: sheet.name) }).first,
          addsUp(tokens)
        else { continue }
        report.add(sheet, cell.address, "The formula adds up the hidden cell \(found)")
      }
    }
  }

  /// The hidden cells of each sheet, by its name in lower case.
  private static func hiddenCells(_ workbook: WorkbookContents) -> [String: [CellAddress]] {
    var hidden: [String: [CellAddress]] = [:]
    for sheet in workbook.sheets {
      let cells = sheet.cells.filter {
        Shorthand.symbol($0.text) == Shorthand.hidden && sheet.isInTable($0.address)
      }
      if !cells.isEmpty { hidden[sheet.name.lowercased()] = cells.map(\.address) }
    }
    return hidden
  }

  /// Whether a formula calculates with its cells; one that first asks whether they are numbers carries
  /// the symbol over.
  private func addsUp(_ tokens: [FormulaToken]) -> Bool {
    let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
    let calculates = tokens.contains {
      [.sign("+"), .sign("-"), .sign("*"), .sign("/")].contains($0)
    }
    return !Self.sums.isDisjoint(with: words) || (calculates && !words.contains("ISNUMBER"))
  }
}

extension FormulaToken {
  /// The first of some cells that a reference covers, with its sheet.
  fileprivate func firstCell(of cells: [String: [CellAddress]], on sheet: String) -> String? {
    guard case .reference(let reference) = self else { return nil }
    let name = reference.sheet ?? sheet
    return cells[name.lowercased()]?.first(where: reference.range.contains).map {
      reference.sheet == nil ? $0.a1() : "\(name)!\($0.a1())"
    }
  }
}
