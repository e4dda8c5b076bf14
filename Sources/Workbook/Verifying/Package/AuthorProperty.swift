/// The author must be who answers for the numbers, not the program that wrote the file.
struct AuthorProperty: WorkbookCheck {
  let card = CheckCard(
    5, "author-property", .best,
    "The author in the document properties must be the publishing organisation.",
    remedy: "Set the author under File > Properties to the organisation.")

  /// Names that programs write of themselves.
  private static let programs = [
    "openpyxl", "xlsxwriter", "apache poi", "microsoft", "user", "root",
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let author = workbook.properties.creator
    if author.isEmpty {
      report.add("The document properties have no author")
    } else if Self.programs.contains(author.lowercased()) {
      report.add("The author is '\(author)', which is no organisation")
    }
  }
}
