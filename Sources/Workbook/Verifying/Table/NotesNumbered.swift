/// Every note must be found by its number, and every number must lead to a note.
struct NotesNumbered: WorkbookCheck {
  let card = CheckCard(
    41, "notes-numbered", .essential,
    "Notes must be numbered from 1 in the order of their first use, and each must be used and listed once.",
    remedy: "Correct the numbers, or the list of notes.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard let notes = workbook.notesSheet else { return }
    let listed = notes.cells.filter { $0.address.column == 0 }.compactMap(Self.listedNumber)
    var order: [Int] = []
    for sheet in workbook.sheets where sheet.name != notes.name {
      for cell in sheet.cells {
        for number in NoteMarker.numbers(in: cell.text) where !order.contains(number) {
          order.append(number)
          if !listed.contains(number) {
            report.add(sheet, cell.address, "Note \(number) is not on the sheet '\(notes.name)'")
          }
        }
      }
    }
    for number in Set(listed).subtracting(order).sorted() {
      report.add(notes, "No table uses note \(number)")
    }
    if Set(listed).count != listed.count { report.add(notes, "A note is listed twice") }
    if Set(listed) == Set(order), order != Array(1...max(order.count, 1)), !order.isEmpty {
      let text = order.map { "\($0)" }.joined(separator: ", ")
      report.add(notes, "The notes are used in the order \(text)")
    }
  }

  /// The number in the first column of the notes: `noot 3`, `[note 3]` or a bare 3.
  private static func listedNumber(_ cell: ReadSheetCell) -> Int? {
    if let number = cell.number { return Int(exactly: number) }
    let text = cell.text
    return NoteMarker.number(of: text) ?? NoteMarker.numbers(in: text).first
  }
}
