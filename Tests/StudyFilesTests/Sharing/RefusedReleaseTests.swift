import Foundation
import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

/// A measure that is declared to count nobody, and shows the very counts that are hidden beside it.
@Suite("Releases that the attack breaks")
struct RefusedReleaseTests {
  private static let main = """
    description: Main
    tables:
      - id: hoofd
        sheet: Hoofd
        title: STEM-leerlingen naar geslacht en school
        subtitle: Aantal leerlingen
        source: Synthetisch
        facts: enrolments
        where: {stem: STEM, school-year: $last}
        rows: [{dimension: sex, heading: Geslacht}]
        columns: [{id: pupils, over: {dimension: school}, measure: pupils, format: count}]
      - id: kopie
        sheet: Kopie
        title: Hetzelfde onder een andere naam
        subtitle: Aantal
        source: Synthetisch
        facts: enrolments
        where: {stem: STEM, school-year: $last}
        rows: [{dimension: sex, heading: Geslacht}]
        columns: [{id: copies, over: {dimension: school}, measure: copies, format: count}]
    """

  private func study(exempt: Bool) throws -> SmallSharedStudy {
    try SmallSharedStudy(
      study: SmallSharedStudy.study
        .replacing(
          "protect: suppress", with: exempt ? "protect: {exempt: [copies]}" : "protect: suppress"
        )
        .replacing("measures: {pupils: aantal}", with: "measures: {pupils: aantal, copies: kopie}"),
      main: Self.main)
  }

  private func names(in study: SmallSharedStudy) -> [String] {
    (FileManager.default.subpaths(atPath: study.path + "/out") ?? []).filter { $0.contains(".") }
  }

  @Test("build writes nothing when another table tells a hidden number")
  func build() throws {
    let study = try study(exempt: true)
    let failure = #expect(throws: VerificationFailure.self) {
      try study.build().write([.nl], folder: nil, version: "test")
    }
    #expect(failure?.findings.contains { $0.problem.contains("990004") } == true)
    #expect(names(in: study).isEmpty)
  }

  @Test("share writes nothing when the main release tells a hidden number of a partner")
  func share() throws {
    let study = try study(exempt: true)
    let failure = #expect(throws: VerificationFailure.self) { try study.share() }
    #expect(failure?.findings.contains { $0.problem.contains("990004") } == true)
    #expect(names(in: study).isEmpty)
  }

  @Test("the same study is published without the copies")
  func withoutCopies() throws {
    let main = try #require(Self.main.components(separatedBy: "  - id: kopie").first)
    let study = try SmallSharedStudy(main: main)
    #expect(try study.share().written == 14)
    #expect(try !study.build().write([.nl], folder: nil, version: "test").isEmpty)
  }

  @Test(
    "the report for the protection officer names workbook, reason and bounds, and no hidden number")
  func report() throws {
    let study = try study(exempt: false)
    let path = study.path + "/report.csv"
    try study.build().writeProtectionReport(to: path)
    let text = try TextFile.read(path)
    let lines = text.split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
    #expect(lines[0].first == "workbook" && lines.count > 4)
    let own = try #require(lines.first { $0[0] == "990004" && $0[4] == "threshold" })
    let (from, to) = (try #require(Double(own[5])), try #require(Double(own[6])))
    #expect(from <= 3 && to >= 3 && to - from >= 5)
  }
}
