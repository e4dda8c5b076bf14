/// A written file must hold what it was written from, cell by cell.
///
/// The reader shares no code with the library that writes.
public struct ReadBack: WorkbookCheck {
  /// What it is called, demands and advises.
  public static let card = CheckCard(
    66, "read-back", .safety,
    "Values, formulas, formats and tables read from the file must be those of the model.",
    remedy: "Please report this: the file was not written as planned.")
  /// The same for each of its kind.
  public var card: CheckCard { Self.card }

  private let model: Workbook

  /// Makes a check against what the file was written from.
  public init(_ model: Workbook) { self.model = model }

  /// Compares sheet by sheet.
  public func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard workbook.sheets.map(\.name) == model.sheets.map(\.name) else {
      return report.add("The file has other sheets than the model")
    }
    for (planned, sheet) in zip(model.sheets, workbook.sheets) {
      compareCells(planned, sheet, workbook, &report)
      compareTables(planned, sheet, &report)
    }
  }

  private func compareCells(
    _ planned: Sheet, _ sheet: ReadSheet, _ workbook: WorkbookContents, _ report: inout CheckReport
  ) {
    let written = sheet.cells.filter { !$0.isEmpty }.count
    let meant = planned.cells.filter { $0.content != .blank && $0.content != .text("") }.count
    if written != meant { report.add(sheet, "The sheet has \(written) cells, the model \(meant)") }
    for cell in planned.cells where cell.content != .blank && cell.content != .text("") {
      guard let found = sheet.cell(cell.address) else {
        report.add(sheet, cell.address, "The cell is missing")
        continue
      }
      if !holds(cell.content, found) {
        report.add(sheet, cell.address, "The cell holds \(found.value.shown)")
      } else if !looks(model.styles[cell.style], workbook.style(found)) {
        report.add(sheet, cell.address, "The cell has another style")
      }
    }
  }

  private func holds(_ content: CellContent, _ cell: ReadSheetCell) -> Bool {
    switch content {
    case .number(let number): cell.formula == nil && isNear(cell.number, number)
    case .text(let text), .link(let text, _): cell.text == text
    case .richText(let runs): cell.text == runs.map(\.text).joined()
    case .formula(let formula, .number(let number)):
      cell.formula == formula && isNear(cell.number, number)
    case .formula(let formula, .text(let text)): cell.formula == formula && cell.text == text
    case .boolean(let truth): cell.value == .boolean(truth)
    case .blank: cell.isEmpty
    }
  }

  /// Files hold 16 significant digits.
  private func isNear(_ found: Double?, _ planned: Double) -> Bool {
    guard let found else { return false }
    return (found - planned).magnitude <= 1e-15 * planned.magnitude
  }

  private func looks(_ planned: Style, _ found: ReadStyle) -> Bool {
    planned.numberFormat == found.numberFormat && planned.font == found.font.name
      && planned.size == found.font.size && planned.isBold == found.font.isBold
      && planned.wraps == found.wraps && planned.fill == found.fill
      && planned.color == found.font.color ?? 0
  }

  private func compareTables(
    _ planned: Sheet, _ sheet: ReadSheet, _ report: inout CheckReport
  ) {
    let meant = planned.tables.sorted { $0.range.first < $1.range.first }
    guard meant.map(\.name) == sheet.tables.map(\.name) else {
      return report.add(sheet, "The sheet has other tables than the model")
    }
    for (table, found) in zip(meant, sheet.tables)
    where table.range != found.range || table.alternativeText != found.alternativeText {
      report.add(sheet, found.range, "The table '\(found.name)' is not as planned")
    }
  }
}
