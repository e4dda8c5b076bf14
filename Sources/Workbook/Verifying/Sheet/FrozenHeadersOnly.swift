/// Frozen headers help in long tables; anything else that is frozen fills the screen when enlarged.
struct FrozenHeadersOnly: WorkbookCheck {
  let card = CheckCard(
    26, "frozen-headers-only", .best,
    "Panes can be frozen only right under the header row of a table.",
    remedy: "Unfreeze the panes, or freeze them under the header row.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      guard let frozen = sheet.frozenAt else { continue }
      let isUnderHeader = sheet.tables.contains {
        $0.range.first.row + $0.headerRows == frozen.row && frozen.column <= $0.range.last.column
      }
      if !isUnderHeader { report.add(sheet, frozen, "The panes are frozen here") }
    }
  }
}
