import RegionalStatistics
@testable import StudyFiles

extension TemplateParameters {
  /// Brussels against Flanders without Brussels, over three school years.
  static let sample = TemplateParameters(
    focus: .region("brussels", excluding: []),
    reference: .region("flanders", excluding: ["brussels"]), focusID: "brussels",
    referenceID: "flanders",
    focusName: LocalizedText(nl: "Brussel", fr: "Bruxelles", en: "Brussels"),
    referenceName: LocalizedText(nl: "Vlaanderen", fr: "Flandre", en: "Flanders"),
    years: (2017...2019).map { SchoolYear(firstYear: $0) })
}
