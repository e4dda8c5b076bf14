/// The title is the first thing on a sheet, for the eye and for the ear.
struct TitleInFirstCell: WorkbookCheck {
  let card = CheckCard(
    19, "title-in-first-cell", .essential,
    "Cell A1 of each sheet must hold its title, bold, larger than other text and unlike other titles.",
    remedy: "Write the title in A1 and make it a bold heading.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    var met: [String: String] = [:]
    let top = CellAddress(row: 0, column: 0)
    for sheet in workbook.sheets where !sheet.filledCells.isEmpty {
      guard let cell = sheet.cell(top), !cell.text.isEmpty else {
        report.add(sheet, top, "The sheet has no title in A1")
        continue
      }
      let font = workbook.style(cell).font
      if !font.isBold { report.add(sheet, top, "The title is not bold") }
      if font.size <= bodySize(sheet, workbook) {
        report.add(sheet, top, "The title is not larger than the other text")
      }
      if let other = met.updateValue(sheet.name, forKey: cell.text) {
        report.add(sheet, top, "The sheet '\(other)' has the same title")
      }
    }
  }

  /// The size that most cells have, the title itself left out.
  private func bodySize(_ sheet: ReadSheet, _ workbook: WorkbookContents) -> Double {
    var counts: [Double: Int] = [:]
    for cell in sheet.filledCells.dropFirst() {
      counts[workbook.style(cell).font.size, default: 0] += 1
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }
}
