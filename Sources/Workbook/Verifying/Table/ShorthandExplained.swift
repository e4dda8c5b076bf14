/// A symbol means nothing to a reader who is not told what it stands for.
struct ShorthandExplained: WorkbookCheck {
  let card = CheckCard(
    40, "shorthand-explained", .essential,
    "Every symbol on a sheet must be explained above its table or with the notes, and only those.",
    remedy: "Write above the table what the symbol means, or remove the explanation.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let notes = workbook.notesSheet?.cells.map(\.text).flatMap(Shorthand.mentioned) ?? []
    for sheet in workbook.sheets where sheet.name != workbook.notesSheet?.name {
      guard !sheet.tables.isEmpty else { continue }
      let above = Set(sheet.textsAbove.flatMap(Shorthand.mentioned))
      let used = Shorthand.used(sheet)
      for symbol in used.subtracting(above).subtracting(notes).sorted() {
        report.add(sheet, "The symbol [\(symbol)] is not explained")
      }
      for symbol in above.subtracting(used).sorted() {
        report.add(sheet, "The symbol [\(symbol)] is explained but not used")
      }
    }
  }
}
