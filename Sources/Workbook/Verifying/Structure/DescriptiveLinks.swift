/// Screen readers list links without the text around them.
struct DescriptiveLinks: WorkbookCheck {
  let card = CheckCard(
    17, "descriptive-links", .essential,
    "The text of a link must say where it leads, and a cell can't have two links.",
    remedy: "Write in the cell where the link leads.")

  private static let empty = [
    "hier", "klik", "klik hier", "ici", "cliquez ici", "here", "click here", "link", "lien", "url",
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      var met: Set<CellAddress> = []
      for link in sheet.links {
        let place = link.range.first
        let text = sheet.text(place.row, place.column)
        if !met.insert(place).inserted { report.add(sheet, place, "The cell has two links") }
        if text.isEmpty || Self.empty.contains(text.lowercased()) || isAddress(text) {
          report.add(sheet, place, "The text of the link is '\(text)'")
        }
      }
    }
  }

  private func isAddress(_ text: String) -> Bool {
    text.contains("://") || text.lowercased().hasPrefix("www.")
  }
}
