/// Who does not see a chart must be told what it shows.
struct AlternativeText: WorkbookCheck {
  let card = CheckCard(
    34, "alternative-text", .essential,
    "Charts and pictures must have an alternative text of at least 20 characters, or be marked as "
      + "decorative.",
    remedy: "Describe what it shows, with numbers.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for drawing in sheet.drawings
      where drawing.kind != .shape && !drawing.isDecorative && drawing.alternativeText.count < 20 {
        report.add(
          sheet, drawing.anchor,
          drawing.alternativeText.isEmpty
            ? "'\(drawing.name)' has no alternative text"
            : "The alternative text of '\(drawing.name)' is '\(drawing.alternativeText)'")
      }
    }
  }
}
