/// A number without a unit is a guess.
struct UnitsStated: WorkbookCheck {
  let card = CheckCard(
    46, "units-stated", .best,
    "The unit of each column of numbers must stand in its header or above the table.",
    remedy: "Add the unit, such as (number) or (%).")

  /// Words for units in the three languages.
  private static let words = [
    "aantal", "nombre", "number", "percent", "procent", "pourcent", "%", "euro", "€", "jaar",
    "punt", "point", "count", "index", "ratio", "jaren", "ans", "years", "uren", "heures", "hours",
    "totaal", "total", "effectif", "voltijds", "vte", "fte",
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for table in sheet.tables where !sheet.textsAbove(table).contains(where: namesUnit) {
        for (column, cells) in sheet.numericColumns(table) {
          let header = sheet.header(table, column)?.text ?? ""
          guard !namesUnit(header),
            !cells.contains(where: { workbook.style($0).numberFormat.hasBytes(of: "%") })
          else { continue }
          report.add(
            sheet, CellAddress(row: table.range.first.row, column: column),
            "Nothing says in which unit '\(header)' is")
        }
      }
    }
  }

  private func namesUnit(_ text: String) -> Bool {
    let text = text.lowercased()
    return Self.words.contains { text.hasBytes(of: $0) }
  }
}
