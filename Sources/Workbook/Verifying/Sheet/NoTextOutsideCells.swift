/// Screen readers pass over headers, footers and text boxes.
struct NoTextOutsideCells: WorkbookCheck {
  let card = CheckCard(
    28, "no-text-outside-cells", .essential,
    "Text of page headers and footers must stand in a cell too, and no text can stand in a box.",
    remedy: "Write the text in a cell.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let texts = Set(workbook.sheets.flatMap { $0.cells.map(\.text) })
    let names = Set(workbook.sheets.map(\.name))
    for sheet in workbook.sheets {
      for text in sheet.print.margins.flatMap(PageMarginText.texts)
      where !names.contains(text) && !texts.contains(where: { $0.contains(text) }) {
        report.add(sheet, "The text '\(text)' stands only in a page header or footer")
      }
      for drawing in sheet.drawings where drawing.kind == .shape && !drawing.text.isEmpty {
        report.add(sheet, drawing.anchor, "The text '\(drawing.text)' stands in a box")
      }
    }
  }
}
