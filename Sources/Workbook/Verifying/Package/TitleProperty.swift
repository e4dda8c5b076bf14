/// The title in the properties is the first thing that a screen reader says.
struct TitleProperty: WorkbookCheck {
  let card = CheckCard(
    4, "title-property", .essential,
    "The title in the document properties must be the one in cell A1 of the first sheet.",
    remedy: "Set the title under File > Properties to the text of A1.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard let cover = workbook.sheets.first else { return }
    let title = workbook.properties.title
    if title.isEmpty {
      report.add("The document properties have no title")
    } else if title != cover.text(0, 0) {
      report.add(
        cover, CellAddress(row: 0, column: 0),
        "The title in the properties is '\(title)', A1 says '\(cover.text(0, 0))'")
    }
  }
}
