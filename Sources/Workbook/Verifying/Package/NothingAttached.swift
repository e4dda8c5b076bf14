/// What hangs on a file outside of its cells is seen by nobody and may tell too much.
struct NothingAttached: WorkbookCheck {
  let card = CheckCard(
    9, "nothing-attached", .safety,
    "The file can't have external links, data connections, embedded objects or comments.",
    remedy: "Remove it, or write its content in a cell.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for connection in workbook.connections where connection != "vbaProject" {
      report.add("The workbook has an attachment of the kind '\(connection)'")
    }
    for sheet in workbook.sheets {
      for attachment in sheet.attachments {
        report.add(sheet, "The sheet has an attachment of the kind '\(attachment)'")
      }
    }
    for part in workbook.parts where part.name.lowercased().contains("/embeddings/") {
      report.add("The file holds the embedded object '\(part.name)'")
    }
  }
}
