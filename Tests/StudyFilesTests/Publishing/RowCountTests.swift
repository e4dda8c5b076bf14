import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Rows in the table of sources")
struct RowCountTests {
  private static func record(_ change: (inout SourceRecord) -> Void) -> SourceRecord {
    let text = LocalizedText(nl: "Telling", fr: "Comptage", en: "Count")
    var record = SourceRecord(
      id: "s", title: text, origin: text, file: "a.csv", digest: "", rowsRead: 9, rowsUsed: 9)
    change(&record)
    return record
  }

  @Test("Only what happened to some row has a column")
  func shown() {
    let plain = Self.record { _ in }
    let repeated = Self.record { $0.rowsRepeated = 2 }
    let mixed = Self.record {
      $0.rowsCompared = 1
      $0.rowsRejected = 3
      $0.rowsLeftOut = 4
    }
    #expect(RowCount.shown(of: [plain]) == [.read, .used])
    #expect(RowCount.shown(of: [plain, repeated]) == [.read, .used, .repeated])
    #expect(RowCount.shown(of: [repeated, mixed]) == RowCount.allCases)
    #expect(RowCount.allCases.map { $0.rows(of: mixed) } == [9, 9, 1, 0, 3, 4])
  }

  @Test("Repeated rows of a file are counted once and told")
  func repeated() throws {
    let study = SmallStudy.study.replacing(
      "control-total: {programme: Totaal}",
      with: "control-total: {programme: Totaal}\n    repeated-rows: merge")
    let build = try SmallStudy(
      study: study, brussels: SmallStudy.brussels + "Auto,10,10\n"
    ).build()
    #expect(!build.hasErrors, "\(build.findings)")
    let record = try #require(build.publication.sources.first)
    #expect(RowCount.allCases.map { $0.rows(of: record) } == [4, 2, 1, 1, 0, 0])
  }
}
