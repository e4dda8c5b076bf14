/// A name or formula that points nowhere shows an error as soon as it is used.
struct NamesResolve: WorkbookCheck {
  let card = CheckCard(
    10, "names-resolve", .safety,
    "Every name must stand for a range of a sheet in this file, and no formula can hold #REF!.",
    remedy: "Correct or remove the name or formula.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for name in workbook.definedNames where !resolves(name.formula, workbook) {
      report.add("The name '\(name.name)' stands for '\(name.formula)'")
    }
    for sheet in workbook.sheets {
      for cell in sheet.cells where cell.formula?.hasBytes(of: "#REF!") ?? false {
        report.add(sheet, cell.address, "The formula points at cells that are gone")
      }
    }
  }

  private func resolves(_ formula: String, _ workbook: WorkbookContents) -> Bool {
    !formula.hasBytes(of: "#REF!")
      && RangeReference.list(formula).allSatisfy { reference in
        reference.sheet.map { workbook.sheet(named: $0) != nil } ?? false
      } && !RangeReference.list(formula).isEmpty
  }
}
