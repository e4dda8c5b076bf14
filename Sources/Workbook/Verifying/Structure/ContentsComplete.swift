/// A table of contents that misses a sheet is worse than none.
struct ContentsComplete: WorkbookCheck {
  let card = CheckCard(
    16, "contents-complete", .best,
    "The second sheet must list every later sheet once, in order, with a link that leads to it.",
    remedy: "Correct the table of contents.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard workbook.sheets.count > 2 else { return }
    let contents = workbook.sheets[1]
    let wanted = workbook.sheets.dropFirst(2).map(\.name)
    let links = contents.links.sorted { $0.range.first < $1.range.first }.filter {
      $0.address == nil
    }
    let listed = links.compactMap { RangeReference($0.location ?? "")?.sheet }
    for name in wanted where !listed.contains(name) {
      report.add(contents, "The contents have no link to the sheet '\(name)'")
    }
    for (link, name) in zip(links, listed) where workbook.sheet(named: name) == nil {
      report.add(contents, link.range, "The link leads to '\(name)', which is no sheet")
    }
    if Set(listed) == Set(wanted), listed != wanted {
      report.add(contents, "The contents do not have the order of the sheets, or list one twice")
    }
  }
}
