/// A link to a folder or over plain HTTP fails or warns at the reader's place.
struct SafeLinks: WorkbookCheck {
  let card = CheckCard(
    18, "safe-links", .safety, "Links out of the file must start with https:// or mailto:.",
    remedy: "Change the address, or remove the link.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for link in sheet.links {
        guard let address = link.address?.lowercased(), !address.hasPrefix("https://"),
          !address.hasPrefix("mailto:")
        else { continue }
        report.add(sheet, link.range, "The link leads to '\(link.address ?? "")'")
      }
    }
  }
}
