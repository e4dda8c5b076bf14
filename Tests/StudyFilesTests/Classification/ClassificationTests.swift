import RegionalStatistics
import StudyFiles
import Testing

@Suite("Classification of a study")
struct ClassificationTests {
  private static let header = "year,town,form,domain,programme,isced,pupils\n"
  private static let source = [
    "columns: {school-year: year, region: town}",
    "classify: {stem: {education-form: form, study-domain: domain, programme: programme, isced-f: isced}}",
    "measures: {pupils: pupils}", "repeated-rows: add",
  ]

  private func study(
    _ rows: [String], classification: String, source: [String] = Self.source
  ) throws -> OneSourceStudy {
    try OneSourceStudy(
      csv: Self.header + rows.joined(separator: "\n") + "\n", source: source,
      more: ["classification: \(classification)"])
  }

  @Test(
    "STEM-2030 takes the domain, a list for aso, nothing of kso, and three ISCED-F fields",
    arguments: [
      ("tso,STEM,Mechatronica,", "STEM"), ("tso,Sport,Sport,", "niet-STEM"),
      ("aso,Domeinoverschrijdend,Latijn-Wiskunde,", "STEM"),
      ("aso,Domeinoverschrijdend,Latijn,", "niet-STEM"), ("kso,STEM,Iets,", "niet-STEM"),
      (",,Informatica,0613", "STEM"), (",,Rechten,0421", "niet-STEM"),
    ])
  func stem2030(programme: String, expected: String) throws {
    let rows = ["2020-2021,21004,\(programme),1", "2021-2022,21004,\(programme),5"]
    let numbers = try study(rows, classification: "stem-2030").numbers()
    #expect(
      numbers == ["\(expected)|focus": 5, "\(expected)|reference": 0, "\(expected)|before": 0])
  }

  @Test("the study can name other ISCED-F fields")
  func iscedFields() throws {
    let rows = ["2020-2021,21004,,,Dieren,0841,1", "2021-2022,21004,,,Dieren,0841,5"]
    let study = try study(rows, classification: "{regime: stem-2030, isced-fields: [\"08\"]}")
    #expect(try study.numbers()["STEM|focus"] == 5)
  }

  @Test("VRWI knows only listed programmes; others fail the screening")
  func vrwi() throws {
    let rows = [
      "2020-2021,21004,tso,,Chemie,,1", "2021-2022,21004,tso,,chemie,,5",
      "2021-2022,21004,tso,,Onbekend,,7",
    ]
    let build = try study(rows, classification: "vrwi").build()
    let result = try #require(build.result("unknown-programme"))
    #expect(result.outcome == .fail)
    #expect(result.examples.map(\.place.row) == [4])
    #expect(build.screening.total.used == 2)
  }

  @Test("an unknown classification is named with the nearest one")
  func unknown() throws {
    let study = try study(["2021-2022,21004,tso,,Chemie,,1"], classification: "stem-203")
    let error = #expect(throws: StudyError.self) { try study.build() }
    #expect(error?.code == "classification-unknown")
    #expect(error?.remedy == "Did you mean \"stem-2030\"?")
  }

  @Test("numbers of two regimes can't stand in one series")
  func mixed() throws {
    let study = try study(
      ["2021-2022,21004,tso,,Chemie,,1"], classification: "stem-2030",
      source: [
        "columns: {school-year: year, region: town, stem: domain}", "regime: vrwi",
        "measures: {pupils: pupils}",
      ])
    let error = #expect(throws: StudyError.self) { try study.build() }
    #expect(error?.code == "regimes-mixed")
  }

  @Test(
    "a table that crosses the modernisation carries its note, one on one side doesn't",
    arguments: [("2020-2021", "2021-2022", true), ("2021-2022", "2022-2023", false)])
  func breaks(first: String, last: String, isCrossed: Bool) throws {
    let study = try OneSourceStudy(
      csv: Self.header + "\(first),44021,tso,STEM,A,,1\n\(last),44021,tso,STEM,A,,5\n",
      source: Self.source, more: ["classification: stem-2030"],
      period: "{first: \(first), last: \(last)}")
    let publication = try study.build().publication
    #expect(publication.notes.contains { $0.en.contains("modernisation") } == isCrossed)
    #expect(publication.tables[0].markers.title.isEmpty != isCrossed)
  }

  @Test(
    "numbers of first-time students carry the note about the graduaat, those of all students don't",
    arguments: [("where: {first-time: ja}", true), ("", false)])
  func firstTimeStudents(filter: String, isCrossed: Bool) throws {
    let study = try OneSourceStudy(
      csv: "year,town,first,stem,students\n2018-2019,21004,ja,STEM,4\n2019-2020,21004,ja,STEM,5\n",
      source: [
        "columns: {school-year: year, region: town, first-time: first, stem: stem}",
        "measures: {students: students}",
      ], period: "{first: 2018-2019, last: 2019-2020}")
    try study.folder.write(
      "templates/small.yaml",
      """
      description: Small
      tables:
        - id: small
          sheet: Small
          title: Small
          subtitle: Small
          source: Small
          facts: enrolments
          \(filter)
          rows: [{dimension: stem, heading: STEM}]
          columns:
            - {id: first, label: First, where: {school-year: $first}, measure: students, format: count}
            - {id: last, label: Last, where: {school-year: $last}, measure: students, format: count}
      """)
    let publication = try study.build().publication
    #expect(publication.notes.contains { $0.en.contains("graduaat") } == isCrossed)
    #expect(publication.tables[0].markers.title.isEmpty != isCrossed)
  }

  @Test("programmes are known by code, alias and name in any case")
  func programmes() throws {
    let study = try OneSourceStudy(
      csv: "year,town,programme,pupils\n2020-2021,21004,1276,1\n2021-2022,21004,biotechnieken,2\n"
        + "2021-2022,21004,Bouw en houtwetenschappen,3\n2021-2022,21004,Mechatronika,3\n",
      source: [
        "columns: {school-year: year, region: town, stem: {column: programme, as: programme}}",
        "measures: {pupils: pupils}",
      ])
    #expect(try study.numbers()["Biotechnieken|focus"] == 2)
    #expect(try study.numbers()["Bouw- en houtwetenschappen|focus"] == 3)
    let result = try #require(try study.build().result("unknown-programme"))
    #expect(result.examples.map(\.remedy) == ["Did you mean \"Mechatronica\"?"])
  }
}
