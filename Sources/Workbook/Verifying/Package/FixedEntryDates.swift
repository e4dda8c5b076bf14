/// Times of writing in the archive make two equal workbooks different files.
struct FixedEntryDates: WorkbookCheck {
  let card = CheckCard(
    2, "fixed-entry-dates", .safety,
    "Each part must stand in the archive once, and all parts must have one date.",
    remedy: "Write the archive with one fixed date for all parts.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard let first = workbook.parts.first else { return }
    if let other = workbook.parts.first(where: { $0.stamp != first.stamp }) {
      report.add("The parts '\(first.name)' and '\(other.name)' have different dates")
    }
  }
}
