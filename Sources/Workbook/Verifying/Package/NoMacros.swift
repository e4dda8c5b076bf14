/// Macros are refused by mail filters and feared by readers.
struct NoMacros: WorkbookCheck {
  let card = CheckCard(
    3, "no-macros", .best, "The file must end in .xlsx and can't hold macros.",
    remedy: "Save it as a workbook without macros (.xlsx).")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    if !workbook.path.lowercased().hasSuffix(".xlsx") {
      report.add("The name of the file does not end in .xlsx")
    }
    for part in workbook.parts where part.name.lowercased().hasSuffix("vbaproject.bin") {
      report.add("The file holds macros in '\(part.name)'")
    }
  }
}
