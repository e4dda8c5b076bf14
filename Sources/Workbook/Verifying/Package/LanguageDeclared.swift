/// A screen reader chooses its voice by the language of the document.
struct LanguageDeclared: WorkbookCheck {
  let card = CheckCard(
    7, "language-declared", .essential,
    "The document properties must declare the language: nl-BE, fr-BE or en-GB.",
    remedy: "Set dc:language in the document properties.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let language = workbook.properties.language
    guard !["nl-BE", "fr-BE", "en-GB"].contains(language) else { return }
    report.add(
      language.isEmpty
        ? "The document properties declare no language" : "The language is '\(language)'")
  }
}
