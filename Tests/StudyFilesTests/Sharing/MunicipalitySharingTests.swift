import Foundation
import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Workbooks for municipalities")
struct MunicipalitySharingTests {
  private static let study = SmallSharedStudy.study.replacing(
    "by: school", with: "by: municipality")

  /// 40 pupils of sex X in 21004, all in one school, and 20 in each school of the other municipalities.
  private static let oneSchool =
    "2023-2024,990001,21004,STEM,X,40,40\n"
    + SmallSharedStudy.schools.filter { $0.place != "21004" }
    .map { "2023-2024,\($0.school),\($0.place),STEM,X,20,20\n" }.joined()

  private func table(_ build: StudyBuild, _ municipality: String) throws -> StatisticalTable {
    try #require(build.partners?.releases.first { $0.partner.id == municipality }).tables[0]
  }

  @Test("a municipality with one or two schools gets no workbook")
  func few() throws {
    let study = try SmallSharedStudy(study: Self.study)
    let shared = try study.share()
    #expect(shared.excluded == ["21009", "21012"] && shared.written == 3)
    let index = try String(contentsOfFile: study.output + "/partners.csv", encoding: .utf8)
    #expect(index.contains("te weinig scholen"))
  }

  @Test("a number that is one school's is hidden, and can't be estimated within a tenth")
  func oneSchool() throws {
    let study = try SmallSharedStudy(study: Self.study, moreRows: Self.oneSchool)
    let build = try study.build()
    #expect(try table(build, "21004").cell("21004", "X")?.value == .missing(.suppressed))
    #expect(try table(build, "11002").cell("11002", "X")?.value == .number(80))
    let hidden = try #require(
      build.protected?.hidden.first { $0.row == "21004" && $0.column == "X" })
    let interval = try #require(hidden.interval)
    #expect(hidden.reason == .dominance)
    #expect(interval.upper.map { $0 >= 44 } ?? true, "40 and a tenth of it")
    #expect(try study.share().written == 3)
  }

  @Test("such a number stays hidden where partners see small numbers of their own")
  func ownNumbers() throws {
    let study = try SmallSharedStudy(
      study: Self.study.replacing(
        "templates: own}", with: "templates: own, own-small-numbers: true}"),
      moreRows: Self.oneSchool)
    let build = try study.build()
    #expect(try table(build, "21004").cell("21004", "X")?.value == .missing(.suppressed))
  }

  @Test("where nothing is hidden, a municipality with such a number gets no workbook")
  func unprotected() throws {
    let study = try SmallSharedStudy(
      study: Self.study.replacing("protect: suppress", with: "protect: none"),
      moreRows: Self.oneSchool)
    #expect(try study.build().partners?.excluded.map(\.id) == ["21004", "21009", "21012"])
  }

  @Test("a table of which every number is hidden is left out, and the sources say so")
  func hiddenTable() throws {
    let table = """

        - id: x
          sheet: Sekse X
          title: Leerlingen van sekse X
          subtitle: Aantal leerlingen
          source: Synthetisch
          facts: enrolments
          where: {partner: $partner, sex: X}
          rows: [{dimension: school-year, heading: Schooljaar, members: [$last]}]
          columns: [{id: pupils, label: Leerlingen, measure: pupils, format: count}]
      """
    let study = try SmallSharedStudy(
      study: Self.study, own: SmallSharedStudy.own + table, moreRows: Self.oneSchool)
    #expect(try study.share().written == 3)
    func contents(_ file: String) throws -> WorkbookContents {
      try WorkbookContents(path: study.output + "/" + file)
    }
    let one = try contents("21004-brussel.xlsx")
    #expect(!one.sheets.map(\.name).contains("Sekse X"))
    let reasons = one.sheets.flatMap(\.cells).map(\.text).filter { $0.contains("Weggelaten") }
    #expect(
      reasons == [
        "Weggelaten, want alle aantallen zijn te klein of van te weinig scholen: Sekse X."
      ])
    #expect(try contents("11002-antwerpen.xlsx").sheets.map(\.name).contains("Sekse X"))
  }
}
