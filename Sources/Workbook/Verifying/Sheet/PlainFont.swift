/// One plain font is easiest to read, enlarged or not.
struct PlainFont: WorkbookCheck {
  let card = CheckCard(
    31, "plain-font", .best,
    "All text must be in one sans-serif font of at least 10 points, without italics or superscript, "
      + "underlined only in links.",
    remedy: "Give the cells the font of the rest of the workbook.")

  private static let sansSerif: Set<String> = [
    "arial", "calibri", "aptos", "helvetica", "verdana", "tahoma", "segoe ui", "liberation sans",
    "dejavu sans", "flanders art sans", "open sans", "carlito", "aptos narrow",
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    var family: String?
    for sheet in workbook.sheets {
      let linked = Set(sheet.links.map(\.range.first))
      var met: Set<String> = []
      for cell in sheet.filledCells {
        let font = workbook.style(cell).font
        family = family ?? font.name
        var problems = problems(font, family ?? "")
        if font.isUnderlined, !linked.contains(cell.address) {
          problems.append("The text is underlined and no link")
        }
        if cell.hasRaisedPart { problems.append("A part of the text is raised or lowered") }
        if cell.hasItalicPart { problems.append("A part of the text is italic") }
        for problem in problems where met.insert(problem).inserted {
          report.add(sheet, cell.address, problem)
        }
      }
    }
  }

  private func problems(_ font: ReadFont, _ family: String) -> [String] {
    var problems: [String] = []
    if font.name != family {
      problems.append("The font is \(font.name), elsewhere it is \(family)")
    }
    if !Self.sansSerif.contains(font.name.lowercased()) {
      problems.append("The font \(font.name) is not known to be sans-serif")
    }
    if font.size < 10 { problems.append("The font has \(font.size) points") }
    if font.isItalic { problems.append("The text is italic") }
    if font.isRaised { problems.append("The text is raised or lowered") }
    return problems
  }
}
