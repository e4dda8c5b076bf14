internal import RegionalStatistics
internal import Workbook

/// Verifies a written workbook against what it was made from.
struct PublicationVerification {
  let publication: Publication
  let language: Language
  /// What the file was written from.
  let model: Workbook
  /// The text of the tidy twin.
  let twin: String
  /// The true numbers of hidden cells.
  var hidden: [HiddenNumber] = []

  /// What the checks find in the file.
  func findings(inFile path: String) throws(WorkbookError) -> [CheckFinding] {
    let contents = try WorkbookContents(path: path)
    let texts = hidden.isEmpty ? [] : try PackageText.all(inFile: path)
    return WorkbookVerification.findings(
      in: contents, checks: WorkbookVerification.checks + checks + [hiddenNumbersAbsent(texts)])
  }

  /// The check that needs all texts of the file, hidden ones too.
  func hiddenNumbersAbsent(_ texts: [PackageText]) -> any WorkbookCheck {
    HiddenNumbersAbsent(hidden, of: publication, language: language, texts: texts)
  }

  /// The checks that need the publication, in the order of their numbers.
  var checks: [any WorkbookCheck] {
    let places = PublishedCells(publication, language: language)
    return [
      ReleaseTime(publication.release), TotalsAddUp(places), SameNumberEverywhere(places),
      SourcesListed(publication.sources), OneLanguage(language), ReadBack(model),
      TwinMatches(places, twin: twin),
    ]
  }
}
