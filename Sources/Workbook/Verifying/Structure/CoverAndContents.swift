/// A reader who opens the file must learn first what it is and where things are.
struct CoverAndContents: WorkbookCheck {
  let card = CheckCard(
    11, "cover-and-contents", .best,
    "The first sheet must be a cover without a table, the second a table of contents; a notes sheet "
      + "must be there when notes are used.",
    remedy: "Add the sheet.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard let cover = workbook.sheets.first else { return }
    if workbook.sheets.count < 3 || !cover.tables.isEmpty {
      report.add(cover, "The first sheet is no cover")
    }
    let hasContents =
      workbook.sheets.count > 1
      && workbook.sheets[1].links.contains { $0.location != nil && $0.address == nil }
    if !hasContents { report.add("The second sheet is no table of contents with links") }
    let usesNotes = workbook.sheets.contains { sheet in
      sheet.cells.contains { !NoteMarker.numbers(in: $0.text).isEmpty }
    }
    if usesNotes, workbook.notesSheet == nil {
      report.add("The workbook uses notes, but has no sheet that explains them")
    }
  }
}
