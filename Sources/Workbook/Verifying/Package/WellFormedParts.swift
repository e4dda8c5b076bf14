/// A part that is not well-formed makes a program repair or refuse the file.
struct WellFormedParts: WorkbookCheck {
  let card = CheckCard(
    1, "well-formed-parts", .safety, "Every part of the file must be well-formed XML.",
    remedy: "Save the file again with a spreadsheet program.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for error in workbook.brokenParts { report.add(error.problem.withoutFullStop) }
  }
}

extension String {
  /// The text without a full stop at its end.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
