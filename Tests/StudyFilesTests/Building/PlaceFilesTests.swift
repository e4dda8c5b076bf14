import RegionalStatistics
import StudyFiles
import Testing

/// Studies whose places come from small files beside the sources.
@Suite("Coordinates and lookups")
struct PlaceFilesTests {
  private static let study = """
    title: Titel
    publisher: Uitgever
    release: 2026-11-20
    languages: [nl]
    templates: [mobility]
    focus: brussels
    reference: flanders
    period: {first: 2020-2021, last: 2020-2021}
    coordinates: {file: places.csv, place: nis, x: lon, y: lat, unit: degrees}
    sources:
      - id: mobility
        file: mobility.csv
        title: Mobility
        origin: Invented
        facts: mobility
        columns:
          residence: {column: woonplaats, as: place}
          region: {column: school, as: place, lookup: {file: schools.csv, from: nummer, to: gemeente}}
          main-structure: structuur
          stem: stem
          school-year: jaar
        measures: {pupils: aantal}
    output: {name: small, folder: out}
    """

  // About where the town halls are. By the haversine formula Halle lies 15.1 km from Brussel, Antwerpen 41.8 km.
  private static let places =
    "nis;lat;lon\n21004;50.8467;4.3525\n23027;50.7336;4.2345\n11002;51.2213;4.3997\n"
  private static let schools =
    "nummer,gemeente\n101,Brussel\n102,Halle\n103,Antwerpen\n104,Anderlecht\n"
  private static let mobility = """
    jaar,structuur,woonplaats,school,stem,aantal
    2020-2021,Voltijds gewoon secundair onderwijs,21004,101,STEM,50
    2020-2021,Voltijds gewoon secundair onderwijs,21004,102.0,STEM,20
    2020-2021,Voltijds gewoon secundair onderwijs,21004,103,niet-STEM,10
    2020-2021,Voltijds gewoon secundair onderwijs,21004,104,niet-STEM,7
    2020-2021,Voltijds gewoon secundair onderwijs,23027,101,STEM,5
    """

  private func build(
    study: String = study, places: String = places, schools: String = schools
  ) throws -> StudyBuild {
    let folder = try TemporaryFolder()
    try folder.write("study.yaml", study)
    try folder.write("places.csv", places)
    try folder.write("schools.csv", schools)
    try folder.write("mobility.csv", Self.mobility)
    let data = try DataFolder.find(requested: Checkout.folder)
    return try StudyBuild(studyFile: folder.path + "/study.yaml", data: data)
  }

  private func numbers(_ id: String, _ row: String, _ build: StudyBuild) throws -> [Double?] {
    let table = try #require(build.publication.tables.first { $0.table.id == id }).table
    let index = try #require(table.rows.firstIndex { $0.id == row })
    return table.cells[index].map { cell in
      if case .number(let number) = cell.value { number } else { nil }
    }
  }

  @Test("The sources list the small files too, with all of their rows and their own digest")
  func sources() throws {
    let records = try build().publication.sources
    #expect(records.map(\.file) == ["mobility.csv", "schools.csv", "places.csv"])
    #expect(records.map(\.rowsUsed) == [5, 4, 3])
    // By sha256sum of the two texts above.
    #expect(records.dropFirst().map { $0.digest.prefix(12) } == ["1c0757e54dfc", "6a2322ea0573"])
  }

  @Test("Pupils are counted by distance, and STEM pupils by where they live and learn")
  func tables() throws {
    let build = try build()
    #expect(!build.hasErrors, "\(build.findings)")
    let ids = ["same-place", "0-5", "5-10", "10-20", "20-40", "40-", "unknown", "total"]
    let counts = try ids.map { try numbers("mobility-distance", $0, build)[0] }
    #expect(counts == [50, 0, 0, 20, 0, 10, 7, 87])
    // Of 70 STEM pupils who live in Brussels 50 stay, and 5 of 55 there come from elsewhere.
    let flows = try numbers("mobility-stem-flows", "04000", build)
    #expect(flows[0] == 70 && flows[2] == 50.0 / 70 && flows[4] == 5.0 / 55 && flows[6] == -15)
    #expect(try numbers("mobility-stem", "04000", build) == [0, 0, 0, 20, 0, 50, 70])
  }

  @Test("Without coordinates, or without the programmes, those tables are left out with a note")
  func leftOut() throws {
    let plain = Self.study
      .replacing(
        "coordinates: {file: places.csv, place: nis, x: lon, y: lat, unit: degrees}\n", with: ""
      )
      .replacing("      stem: stem\n", with: "")
    let build = try build(study: plain)
    let shown = build.publication.tables.map(\.table.id)
    #expect(shown.contains("mobility-counts"))
    #expect(!shown.contains("mobility-distance") && !shown.contains("mobility-stem"))
    let notes = build.findings.filter { $0.code == "tables-left-out" }.map(\.description).joined()
    #expect(
      notes.contains("no coordinates") && notes.contains("\"stem\" in the facts \"mobility\""))
  }

  @Test("A school that the lookup lacks is an error in its row")
  func unknownSchool() throws {
    let build = try build(schools: Self.schools.replacing("103,Antwerpen\n", with: ""))
    let error = try #require(build.findings.first { $0.severity == .error })
    #expect(error.code == "impossible-code" && error.place.row == 4)
    #expect(error.remedy?.contains("schools.csv") == true)
  }

  @Test(
    "Mistakes in the files are told with their row",
    arguments: [
      ("23027;50.7336", "23027;x", "not-a-number"), ("23027;", "Nergenshuizen;", "impossible-code"),
      ("23027;", "21004;", "duplicate-value"), ("nis;", "code;", "column-missing"),
    ])
  func mistakes(old: String, new: String, code: String) throws {
    let error = #expect(throws: StudyError.self) {
      _ = try build(places: Self.places.replacing(old, with: new))
    }
    #expect(
      error?.code == .init(rawValue: code) && error?.file == "places.csv",
      "\(String(describing: error))")
    #expect(error?.line == (code == "column-missing" ? 1 : 3))
  }
}
