/// A file that is a workbook but too broken to be held: a finding instead of a failure.
struct BrokenFile {
  /// The finding; nil for files that are no readable workbooks at all.
  let finding: CheckFinding?

  /// Codes of files that a reader can't be expected to open.
  private static let unreadable: Set<String> = [
    "file-not-readable", "not-a-file", "file-empty", "not-a-workbook", "password-protected",
    "legacy-workbook", "binary-workbook", "zip-damaged", "file-truncated",
  ]

  init(_ error: WorkbookError) {
    guard !Self.unreadable.contains(error.code.rawValue) else {
      finding = nil
      return
    }
    let card = error.code == "duplicate-part" ? FixedEntryDates().card : WellFormedParts().card
    finding = CheckFinding(
      check: card, sheet: error.sheet, cell: error.cell, problem: error.problem.withoutFullStop,
      remedy: error.remedy ?? card.remedy)
  }
}
