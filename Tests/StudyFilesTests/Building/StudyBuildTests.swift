import Foundation
import RegionalStatistics
import StudyFiles
import Testing

@Suite("Build of a study")
struct StudyBuildTests {
  static func values(_ build: StudyBuild, _ table: String) -> [[CellValue]] {
    build.publication.tables.first { $0.table.id == table }?.table.cells.map { $0.map(\.value) }
      ?? []
  }

  @Test("The numbers of a study are those of its sources")
  func numbers() throws {
    let build = try SmallStudy().build()
    #expect(build.findings.isEmpty)
    #expect(
      Self.values(build, "counts")
        == [[59, 75], [10, 10], [69, 85]].map { row in row.map(CellValue.number) })
    // 59/69, 10/69 and, against 100/150 and 50/150 in Flanders, the quotients.
    let expected: [[Double]] = [
      [59.0 / 69, (59.0 / 69) / (100.0 / 150)], [10.0 / 69, (10.0 / 69) / (50.0 / 150)], [1, 1],
    ]
    #expect(Self.values(build, "shares") == expected.map { row in row.map(CellValue.number) })
  }

  @Test("Counts of a whole region say nothing of one of its municipalities, not even 0")
  func partOfAPlace() throws {
    // Flanders is counted as one place, so nothing is known of Gent (44021).
    let study = SmallStudy.study.replacing("reference: flanders", with: "reference: \"44021\"")
    let values = Self.values(try SmallStudy(study: study).build(), "shares")
    #expect(values.map { $0[0] } == [59.0 / 69, 10.0 / 69, 1].map(CellValue.number))
    #expect(
      values.map { $0[1] } == [
        .missing(.notAvailable), .missing(.notAvailable), .missing(.notAvailable),
      ])
  }

  /// Certificates of the year before, in a source of their own.
  static let withCertificates = SmallStudy.study.replacing(
    "output:",
    with: """
        - id: certificates
          file: data/certificates.csv
          title: Certificates
          origin: Register
          facts: certificates
          columns: {programme: richting}
          constant: {region: brussels}
          spread: {dimension: school-year, measure: certificates}
      output:
      """)

  @Test("A measure may take other facts, of an earlier school year")
  func otherFacts() throws {
    let study = try SmallStudy(
      study: Self.withCertificates,
      template: SmallStudy.template.replacing(
        "measure: pupils, format: count",
        with: "measure: {share: pupils, in: {facts: certificates, value: certificates, lag: 1}}, "
          + "format: percent-1"))
    try study.write(
      "data/certificates.csv", "richting,2018-2019,2019-2020\nHout,118,150\nAuto,5,4\n")
    // The largest of the last year first: 10/5 and 10/4; 59/118 and 75/150; 69/123 and 85/154.
    #expect(
      Self.values(try study.build(), "counts")
        == [[2, 2.5], [0.5, 0.5], [69.0 / 123, 85.0 / 154]].map { $0.map(CellValue.number) })
  }

  @Test(
    "Other facts must be there and have what the cell needs",
    arguments: [
      ("certificates, value: certificates", "certificate, value: certificates", "facts-missing"),
      ("certificates, value: certificates", "certificates, value: certificate", "facts-incomplete"),
      (
        "certificates, value: certificates",
        "certificates, value: certificates, where: {programe: V}",
        "facts-incomplete"
      ),
    ])
  func otherFactsDoNotFit(old: String, new: String, code: String) throws {
    let measure = "{share: pupils, in: {facts: certificates, value: certificates}}"
    let study = try SmallStudy(
      study: Self.withCertificates,
      template: SmallStudy.template.replacing(
        "measure: pupils, format", with: "measure: \(measure.replacing(old, with: new)), format"))
    try study.write("data/certificates.csv", "richting,2019-2020\nHout,118\n")
    let error = #expect(throws: StudyError.self) { _ = try study.build() }
    #expect(error?.code.rawValue == code)
    #expect(error?.problem.contains("\"counts\"") == true)
  }

  @Test("A published total that the rows do not add up to is an error at its line")
  func controlTotal() throws {
    let build = try SmallStudy(
      brussels: SmallStudy.brussels.replacing("Totaal,69,85", with: "Totaal,69,86")
    ).build()
    let finding = try #require(build.findings.first)
    #expect(build.findings.count == 1)
    #expect(build.hasErrors)
    #expect(finding.code == "control-total-differs")
    #expect(finding.place.row == 4)
    #expect(finding.place.column == "2020-2021")
    #expect(finding.description.contains("85") && finding.description.contains("86"))
    // The numbers themselves are those of the rows.
    #expect(Self.values(build, "counts").last == [.number(69), .number(85)])
  }

  @Test("The row with the total is counted as compared, not as used")
  func records() throws {
    let records = try SmallStudy().build().publication.sources
    #expect(records.map(\.id) == ["in-brussels", "in-flanders"])
    #expect(records.map(\.rowsRead) == [3, 2])
    #expect(records.map(\.rowsUsed) == [2, 2])
    #expect(records.map(\.rowsCompared) == [1, 0])
    #expect(records.map(\.file) == ["brussels.csv", "flanders.csv"])
  }

  @Test(
    "A cell that is no count, and a row that stands twice, are errors at their line",
    arguments: [
      ("Auto,10,10", "Auto,ten,10", 3), ("Auto,10,10", "Auto,,10", 3),
      ("Auto,10,10", "Auto,-1,10", 3), ("Auto,10,10", "Auto,1.5,10", 3),
      ("Auto,10,10", "Hout,10,10", 3),
    ])
  func wrongCells(old: String, new: String, line: Int) throws {
    let text = SmallStudy.brussels.replacing(old, with: new).replacing("Totaal,69,85\n", with: "")
    let build = try SmallStudy(brussels: text).build()
    #expect(build.hasErrors)
    #expect(build.findings.first?.place.row == line)
    #expect(build.findings.first?.place.file?.hasSuffix("data/brussels.csv") == true)
  }

  @Test(
    "A study that does not fit its regions, templates and facts is refused",
    arguments: [
      ("focus: brussels", "focus: brusels", "region-unknown", "brussels"),
      ("reference: flanders", "reference: flandres", "region-unknown", "regions"),
      ("reference: flanders", "reference: brussels", "regions-overlap", "focus-in-reference"),
      ("templates: [small]", "templates: [smal]", "template-unknown", "mean \"small\"?"),
      ("facts: enrolments", "facts: enrolment", "facts-missing", "mean \"enrolment\"?"),
      ("last: 2020-2021", "last: 2021-2022", "period-outside-data", "2021-2022"),
      ("{programme: richting}", "{programme: richtin}", "column-missing", "mean \"richting\"?"),
    ])
  func studyMistakes(old: String, new: String, code: String, words: String) throws {
    let small = try SmallStudy(study: SmallStudy.study.replacing(old, with: new))
    let error = #expect(throws: StudyError.self) { try small.build() }
    #expect(error?.code.rawValue == code)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(
    "A template that does not fit the facts is refused",
    arguments: [
      ("{dimension: programme, heading", "{dimension: program, heading", "mean \"programme\"?"),
      ("measure: pupils, format", "measure: pupil, format", "mean \"pupils\"?"),
    ])
  func templateMistakes(old: String, new: String, words: String) throws {
    let small = try SmallStudy(template: SmallStudy.template.replacing(old, with: new))
    let error = #expect(throws: StudyError.self) { try small.build() }
    #expect(error?.code == "facts-incomplete")
    #expect(error?.line == 3)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("A table for which no fact fits is an error that names it")
  func emptyTable() throws {
    let template = SmallStudy.template.replacing(
      "where: {region: $focus}", with: "where: {region: $focus, programme: Steen}")
    let build = try SmallStudy(template: template).build()
    #expect(build.findings.map(\.code) == ["table-empty"])
    #expect(build.findings.first?.description.contains("counts") == true)
  }

  @Test("Two columns with the same header are an error where the table is defined")
  func repeatedHeaders() throws {
    let columns = "columns: [{id: pupils, over: {dimension: school-year, members: $period}"
    let template = SmallStudy.template.replacing(
      columns,
      with:
        "columns: [{id: first, label: 2020-2021, where: {school-year: $first}, measure: pupils, format: count}, "
        + columns.dropFirst("columns: [".count))
    let build = try SmallStudy(template: template).build()
    #expect(build.findings.map(\.code) == ["duplicate-header"])
    #expect(build.findings.first?.place.row == 3)
    #expect(build.findings.first?.description.contains("\"2020-2021\"") == true)
  }

  @Test("Only the tables asked for are built; another name is refused with the nearest")
  func only() throws {
    let small = try SmallStudy()
    #expect(try small.build(only: ["shares"]).publication.tables.map(\.table.id) == ["shares"])
    let error = #expect(throws: StudyError.self) { try small.build(only: ["share"]) }
    #expect(error?.code == "table-unknown")
    #expect(error?.remedy == "Did you mean \"shares\"?")
  }

  @Test("Every language gives a workbook, and the same twin")
  func write() throws {
    let small = try SmallStudy()
    let build = try small.build()
    let files = try build.write(Language.allCases, folder: nil, version: "1")
    let names = Language.allCases.map { "\(small.path)/out/small.\($0.rawValue)" }
    #expect(files.filter { $0.hasSuffix(".xlsx") } == names.map { $0 + ".xlsx" })
    #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    let twins = Set(try names.map { try String(contentsOfFile: $0 + ".csv", encoding: .utf8) })
    #expect(twins.count == 1)
    // 2 programmes and a total, by 2 years and by 2 indicators, and the header.
    #expect(twins.first?.split(separator: "\r\n").count == 13)
  }
}
