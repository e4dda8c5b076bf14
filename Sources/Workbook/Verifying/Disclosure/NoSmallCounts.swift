/// Who promises to hide small counts must hide all of them.
///
/// Differences between cells are looked at when a study is protected, not here.
struct NoSmallCounts: WorkbookCheck {
  let card = CheckCard(
    57, "no-small-counts", .safety,
    "No count can be one that the sheet, or the option --threshold, says is not shown.",
    remedy: "Hide the count, and others that would give it away.")

  /// Counts from 1 to under it can't be shown on any sheet; nil for what each sheet says itself.
  private let threshold: Int?

  init(threshold: Int? = nil) { self.threshold = threshold }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets where !workbook.isFrontMatter(sheet) {
      guard let hidden = hiddenCounts(on: sheet) else { continue }
      for table in sheet.tables {
        for cell in workbook.countColumns(sheet, table).flatMap(\.cells) {
          guard let number = cell.number, hidden.contains(Int(number)) else { continue }
          report.add(
            sheet, cell.address,
            "The count is \(Int(number)); counts from \(hidden.lowerBound) to \(hidden.upperBound) "
              + "must be hidden")
        }
      }
    }
  }

  private func hiddenCounts(on sheet: ReadSheet) -> ClosedRange<Int>? {
    if let threshold { return threshold > 1 ? 1...(threshold - 1) : nil }
    return sheet.textsAbove.lazy.compactMap { HiddenCounts.declared(in: $0) }.first
  }
}
