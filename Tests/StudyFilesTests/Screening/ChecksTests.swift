import RegionalStatistics
import StudyFiles
import Testing
import Workbook

/// Rows of a file that make one check answer otherwise.
struct CheckCase: CustomTestStringConvertible {
  let code: Finding.Code
  /// The lines under a header and two good rows, which are lines 2 and 3.
  let rows: [String]
  /// The line of the file that the first example names.
  let line: Int?
  var outcome = CheckResult.Outcome.fail
  /// Rows that are rejected.
  var rejected = 1
  var testDescription: String { code.rawValue }

  static let all = [
    CheckCase(code: "wrong-field-count", rows: ["2021-2022,21004,A"], line: 4),
    CheckCase(code: "duplicate-row", rows: ["2021-2022,21004,A,9,1,1"], line: 4),
    CheckCase(code: "not-a-number", rows: ["2021-2022,21004,B,veel,1,1"], line: 4),
    CheckCase(code: "blank-number", rows: ["2021-2022,21004,B,,1,1"], line: 4),
    CheckCase(code: "negative-number", rows: ["2021-2022,21004,B,-1,0,0"], line: 4),
    CheckCase(code: "fractional-number", rows: ["2021-2022,21004,B,1.5,1,1"], line: 4),
    CheckCase(code: "unknown-school-year", rows: ["2021-2023,21004,B,1,1,1"], line: 4),
    CheckCase(code: "impossible-code", rows: ["2021-2022,99998,B,1,1,1"], line: 4),
    CheckCase(
      code: "part-larger-than-whole", rows: ["2021-2022,21004,B,3,4,1"], line: 4, rejected: 0),
    CheckCase(
      code: "oki-outside-range", rows: ["2021-2022,21004,B,3,1,13"], line: 4, rejected: 0),
    CheckCase(
      code: "missing-region", rows: ["2021-2022,44021,B,3,1,1"], line: nil, outcome: .advisory,
      rejected: 0),
    CheckCase(
      code: "sudden-jump", rows: ["2021-2022,21004,B,300,1,1"], line: nil, outcome: .advisory,
      rejected: 0),
    CheckCase(
      code: "ambiguous-number", rows: ["2021-2022,21004,B,1.234,1,1"], line: nil,
      outcome: .advisory, rejected: 0),
  ]
}

@Suite("Checks")
struct ChecksTests {
  private static let source = [
    "columns: {school-year: year, region: {column: town, as: place}, stem: class}",
    "measures:", "  pupils: pupils", "  girls: {column: girls, part-of: pupils}",
    "  oki-ticks: {column: ticks, oki-ticks-of: pupils}",
  ]

  private static func csv(_ rows: [String]) -> String {
    (["year,town,class,pupils,girls,ticks", "2020-2021,21004,A,8,2,32", "2021-2022,21004,A,9,9,0"]
      + rows).joined(separator: "\n") + "\n"
  }

  @Test("good rows pass every check")
  func pass() throws {
    let build = try OneSourceStudy(csv: Self.csv([]), source: Self.source).build()
    #expect(build.screening.results.filter { $0.outcome != .pass }.map(\.code) == [])
    #expect(!build.hasErrors)
    #expect(build.rejected == [])
  }

  @Test(
    "a bad row makes its check answer, with the row, and is accounted for", arguments: CheckCase.all
  )
  func finds(example: CheckCase) throws {
    let build = try OneSourceStudy(csv: Self.csv(example.rows), source: Self.source).build()
    let result = try #require(build.result(example.code))
    #expect(result.outcome == example.outcome)
    #expect(result.count == 1)
    #expect(result.examples.first?.place.row == example.line)
    #expect(build.hasErrors == (example.outcome == .fail))
    let total = build.screening.total
    #expect(total.isBalanced)
    #expect(total.read == 3)
    #expect(total.rejected == example.rejected)
    #expect(build.rejected.count == example.rejected)
  }

  @Test("a school year between others is missing: fail")
  func gap() throws {
    let build = try OneSourceStudy(
      csv: Self.csv(["2018-2019,21004,A,8,2,3"]), source: Self.source,
      period: "{first: 2018-2019, last: 2021-2022}"
    ).build()
    let result = try #require(build.result("missing-year"))
    #expect(result.outcome == .fail)
    #expect(result.examples.map(\.expected).first?.contains("2019-2020") == true)
  }

  @Test("a waived check fails and does not stop the build, and the report says why")
  func waiver() throws {
    let study = try OneSourceStudy(
      csv: Self.csv(["2021-2022,21004,B,-1,0,0"]), source: Self.source,
      more: [
        "waive:", "  negative-number:", "    nl: Correcties van de uitgever.",
        "    fr: Corrections de la source.", "    en: Corrections of the publisher.",
      ])
    let build = try study.build()
    #expect(build.result("negative-number")?.outcome == .fail)
    #expect(!build.hasErrors)
    #expect(!build.screening.stops)
    #expect(build.screening.text().contains("waived: Corrections of the publisher."))
    #expect(build.screening.csv().contains("negative-number,FAIL,1"))
    let written = try build.write([.fr], folder: study.folder.path + "/out", version: "1")
    let workbook = try #require(written.first { $0.hasSuffix(".xlsx") })
    let reader = try SpreadsheetReader(path: workbook)
    let sheet = try #require(reader.sheets.first { $0.name == "Contrôles" })
    var texts: [String] = []
    try reader.read(sheet: sheet) { row in
      texts += row.cells.map { row.value($0) }.compactMap {
        if case .text(let text) = $0 { text } else { nil }
      }
      return .more
    }
    #expect(texts.contains("Corrections de la source."))
  }

  @Test("a check that does not exist can't be waived")
  func unknownWaiver() throws {
    let study = try OneSourceStudy(
      csv: Self.csv([]), source: Self.source, more: ["waive: {sudden-jumps: Why not}"])
    let error = #expect(throws: StudyError.self) { try study.build() }
    #expect(error?.code == "unknown-check")
    #expect(error?.remedy == "Did you mean \"sudden-jump\"?")
  }

  @Test("numbers of cells are withheld unless asked for")
  func withheld() throws {
    let build = try OneSourceStudy(
      csv: Self.csv(["2021-2022,21004,B,veel,1,1"]), source: Self.source
    ).build()
    #expect(!build.screening.text().contains("veel"))
    #expect(build.screening.text(showsValues: true).contains("veel"))
    #expect(!build.findings.contains { $0.description.contains("veel") })
    #expect(!RejectedRow.csv(build.rejected).contains("veel"))
    #expect(RejectedRow.csv(build.rejected, showsValues: true).contains("veel"))
  }

  @Test("repeated rows can count once or twice", arguments: [("merge", 9.0, 1), ("add", 18.0, 0)])
  func repeated(policy: String, pupils: Double, merged: Int) throws {
    let study = try OneSourceStudy(
      csv: Self.csv(["2021-2022,21004,A,9,9,0"]),
      source: Self.source + ["repeated-rows: \(policy)"])
    #expect(try study.numbers()["A|focus"] == pupils)
    let build = try study.build()
    #expect(!build.hasErrors)
    #expect(build.screening.total.merged == merged)
  }
}
