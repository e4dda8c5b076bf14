/// Archives and search engines show subject, keywords and description.
struct DescribingProperties: WorkbookCheck {
  let card = CheckCard(
    6, "describing-properties", .best,
    "The document properties must have a subject, keywords and a description.",
    remedy: "Fill them in under File > Properties.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let properties = workbook.properties
    let parts = [
      ("subject", properties.subject), ("keywords", properties.keywords),
      ("description", properties.description),
    ]
    for (name, text) in parts where text.isEmpty {
      report.add("The document properties have no \(name)")
    }
  }
}
