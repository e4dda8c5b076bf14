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
    #expect(setting.value.nl == "Counts" && setting.name.nl == "Weggelaten, want zonder bron")
    let error = #expect(throws: StudyError.self) {
      _ = try SmallStudy(template: changed).build(only: ["counts"])
    }
    #expect(error?.code == "table-left-out")
  }
}

@Suite("Tables without a number")
struct UnavailableTableTests {
  @Test("A table that has nothing about the region is left out with a note, and readers are told")
  func unavailable() throws {
    let rows = "- {dimension: programme, heading: Programme, members: [Hout], total: Total}"
    let template = SmallStudy.template
      .replacing("- {dimension: programme, heading: Programme, total: Total}", with: rows)
      .replacing("where: {region: $focus}", with: "where: {region: {region: limburg}}")
    let study = SmallStudy.study.replacing(
      "spread: {", with: "absent: not-available\n    spread: {")
    let build = try SmallStudy(study: study, template: template).build()
    #expect(build.publication.tables.map(\.table.id) == ["shares"])
    #expect(build.findings.map(\.code) == ["tables-left-out"], "\(build.findings)")
    #expect(!build.hasErrors)
    #expect(build.publication.withoutNumber?.value.en == "Counts")
    #expect(build.publication.settings.last == build.publication.withoutNumber)
    let error = #expect(throws: StudyError.self) {
      _ = try SmallStudy(study: study, template: template).build(only: ["counts"])
    }
    #expect(error?.code == "table-left-out")
  }

  @Test("A table of zeros stays")
  func zeros() throws {
    // Nobody follows Steen: the sources are complete, so that is known.
    let template = SmallStudy.template.replacing(
      "- {dimension: programme, heading: Programme, total: Total}",
      with: "- {dimension: programme, heading: Programme, members: [Steen], total: Total}")
    let build = try SmallStudy(template: template).build()
    #expect(build.publication.tables.map(\.table.id) == ["counts", "shares"])
    #expect(StudyBuildTests.values(build, "counts").first == [.number(0), .number(0)])
  }
}

@Suite("Indicators that no source can fill")
struct IndicatorProvisionTests {
  private static func template(_ second: String) -> String {
    """
    description: {nl: Klein, fr: Petit, en: Small}
    tables:
      - id: indicators
        sheet: Indicators
        title: "Indicators of {focus}"
        subtitle: Number of pupils
        source: Register
        facts: enrolments
        rows:
          - heading: Indicator
            indicators:
              - {id: pupils, label: Pupils, measure: {value: pupils, facts: enrolments}}
              - {id: learners, label: Learners, measure: \(second)}
        columns:
          - {id: number, label: Number, where: {region: $focus, school-year: $last}, measure: $indicator, format: count}
    """
  }

  @Test(
    "The row is left out, and the table stays",
    arguments: ["{value: learners, facts: adult}", "{value: ticks, facts: enrolments}"])
  func row(measure: String) throws {
    let build = try SmallStudy(template: Self.template(measure)).build()
    let table = try #require(build.publication.tables.first).table
    #expect(table.rows.map(\.id) == ["pupils"])
    #expect(table.cells.map { $0.map(\.value) } == [[.number(85)]])
    let finding = try #require(build.findings.first)
    #expect(finding.code == "tables-left-out" && finding.severity == .note)
    #expect(finding.description.contains("row \"learners\" of \"indicators\""))
    #expect(build.publication.settings.last?.value.nl == "Indicators (Learners)")
  }

  @Test("A slip of the pen is refused")
  func slip() throws {
    let error = #expect(throws: StudyError.self) {
      _ = try SmallStudy(template: Self.template("{value: pupil, facts: enrolments}")).build()
    }
    #expect(error?.remedy?.contains("\"pupils\"") == true, "\(String(describing: error))")
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
