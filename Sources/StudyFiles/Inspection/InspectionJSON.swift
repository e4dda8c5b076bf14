internal import Foundation
internal import RegionalStatistics

extension Inspection {
  /// The report for programs: one JSON object with sorted keys.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(InspectionDocument(self)), as: UTF8.self) + "\n"
  }
}

/// An inspection as it is written to JSON.
private struct InspectionDocument: Encodable {
  struct Column: Encodable {
    let name, type: String
    let values, distinct, blank, masked, errors: Int
    let isDistinctComplete: Bool
    let range: String?
    let decimalMark: String?
    let examples: [String]
  }

  let file, sha256: String
  let format: [String: String]
  let hiddenSheets, otherSheets: [String]
  let headerLine, records, blankRows, repeatedRows, wrongFieldCount: Int
  let profile: String?
  let profileEvidence: [String]
  let schoolYearInFileName: String?
  let columns: [Column]
  let remarks: [String]
  let source: String

  init(_ inspection: Inspection) {
    file = inspection.file
    sha256 = inspection.digest
    let known = ["format", "sheet", "encoding", "separator", "quotes", "decimal mark"]
    format = Dictionary(
      uniqueKeysWithValues: inspection.facts.filter { known.contains($0.name) }
        .map { ($0.name == "decimal mark" ? "decimalMark" : $0.name, $0.value) })
    hiddenSheets = inspection.format.workbook?.hiddenSheets ?? []
    otherSheets = inspection.format.workbook?.otherSheets ?? []
    headerLine = inspection.headerLine
    records = inspection.records
    blankRows = inspection.blankLines
    repeatedRows = inspection.repeated.count
    wrongFieldCount = inspection.raggedCount
    profile = inspection.match?.profile.id
    profileEvidence = inspection.match?.columns ?? []
    schoolYearInFileName = inspection.schoolYearInName
    columns = inspection.columns.map(Column.init)
    remarks = inspection.remarks
    source = SourceSuggestion(inspection).lines.joined(separator: "\n") + "\n"
  }
}

extension InspectionDocument.Column {
  init(_ column: ColumnSummary) {
    name = column.name
    type = column.kind.rawValue
    values = column.filled
    distinct = column.distinctCount.count
    isDistinctComplete = !column.distinctCount.isMore
    blank = column.blanks
    masked = column.masks.count
    errors = column.errors.count
    range = column.rangeText
    decimalMark = column.numbers.decimalMark?.rawValue
    examples = column.examples(5)
  }
}
