import RegionalStatistics
import StudyFiles
import Testing

@Suite("Tables that no source can fill")
struct TableProvisionTests {
  @Test(
    "They are left out with a note, and readers are told",
    arguments: [
      (
        "    facts: enrolments\n    where: {region: $focus}", "    facts: certificates",
        "certificates"
      ),
      ("where: {region: $focus}", "where: {region: $focus, sex: V}", "sex"),
      ("measure: pupils,", "measure: ticks,", "ticks"),
    ])
  func leftOut(old: String, new: String, lack: String) throws {
    try #require(SmallStudy.template.contains(old))
    let changed = SmallStudy.template.replacing(old, with: new, maxReplacements: 1)
    let build = try SmallStudy(template: changed).build()
    #expect(build.publication.tables.map(\.table.id) == ["shares"])
    let finding = try #require(build.findings.first)
    #expect(finding.code == "tables-left-out" && finding.severity == .note)
    #expect(finding.description.contains("\"counts\"") && finding.description.contains(lack))
    let setting = try #require(build.publication.settings.last)
    #expect(setting.value.nl == "Counts" && setting.name.nl.contains(lack))
    let error = #expect(throws: StudyError.self) {
      _ = try SmallStudy(template: changed).build(only: ["counts"])
    }
    #expect(error?.code == "table-left-out")
  }
}

@Suite("Rows outside the study")
struct RowsOutsideTests {
  private static func study(_ only: String) -> String {
    SmallStudy.study.replacing(
      "control-total: {programme: Totaal}", with: "only: {programme: \(only)}")
  }

  @Test("They are accounted for, whatever else is wrong with them")
  func account() throws {
    let build = try SmallStudy(
      study: Self.study("Hout"),
      brussels: "richting,2019-2020,2020-2021\nHout,59,75\nAuto,x,-1\nAuto,,\n"
    ).build()
    #expect(build.findings.isEmpty, "\(build.findings)")
    let record = try #require(build.publication.sources.first)
    #expect((record.rowsRead, record.rowsUsed, record.rowsLeftOut) == (3, 1, 2))
    #expect(StudyBuildTests.values(build, "counts").last == [.number(59), .number(75)])
  }

  @Test("Several categories may stay")
  func several() throws {
    let build = try SmallStudy(study: Self.study("[Hout, Auto]")).build()
    #expect(build.publication.sources.first?.rowsLeftOut == 1)
    #expect(StudyBuildTests.values(build, "counts").last == [.number(69), .number(85)])
  }

  @Test("A category that no row has, and a dimension without a column, are refused")
  func mistakes() throws {
    let none = #expect(throws: StudyError.self) {
      _ = try SmallStudy(study: Self.study("Steen")).build()
    }
    #expect(none?.code == "nothing-left" && none?.remedy?.contains("\"Hout\"") == true)
    let unknown = #expect(throws: StudyError.self) {
      _ = try SmallStudy(
        study: Self.study("Hout").replacing("only: {programme", with: "only: {program")
      )
      .build()
    }
    #expect(unknown?.code == "dimension-unknown")
    #expect(unknown?.remedy == "Did you mean \"programme\"?")
  }
}
