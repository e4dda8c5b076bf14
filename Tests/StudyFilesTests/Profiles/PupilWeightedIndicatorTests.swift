import Foundation
import RegionalStatistics
import StudyFiles
import Testing

/// OKI per school and by region.
///
/// The expected numbers come from exact fractions in Python.
@Suite("OKI from shares per school, recognised by the profile")
struct PupilWeightedIndicatorTests {
  private static let template = """
    description: OKI
    tables:
      - id: regions
        sheet: Regions
        title: OKI
        subtitle: OKI
        source: Sample
        facts: characteristics
        rows:
          - dimension: region
            heading: Region
            members: [{id: brussels, region: brussels}, {id: antwerp, region: antwerp}]
        columns: &columns
          - {id: pupils, label: Pupils, measure: pupils, format: count}
          - {id: oki, label: OKI, measure: {average: ticks, per: pupils}, format: decimal-4}
      - id: schools
        sheet: Schools
        title: OKI
        subtitle: OKI
        source: Sample
        facts: characteristics
        rows: [{dimension: school, heading: School}]
        columns: *columns
    """

  private static func study(_ file: String, more: String = "") -> String {
    """
    title: OKI
    publisher: test
    release: 2026-11-20
    languages: [en]
    templates: [oki]
    focus: brussels
    reference: flanders
    period: {first: 2024-2025, last: 2024-2025}
    output: {name: oki}
    sources:
      - id: sample
        file: \(file)
        title: Sample
        origin: Sample
    \(more)
    """
  }

  /// The values of a table by row, rounded to four decimals.
  private func values(
    _ table: String, of folder: TemporaryFolder
  ) throws -> [String: [Double]] {
    let build = try StudyBuild(
      studyFile: folder.path + "/study.yaml", data: DataFolder.find(requested: Checkout.folder))
    #expect(!build.hasErrors, "\(build.findings)")
    let found = try #require(build.publication.tables.map(\.table).first { $0.id == table })
    var values: [String: [Double]] = [:]
    for (row, cells) in zip(found.rows, found.cells) {
      values[row.id] = cells.map { cell in
        guard case .number(let number) = cell.value else { return .nan }
        return (number * 10_000).rounded() / 10_000
      }
    }
    return values
  }

  private func write(_ folder: TemporaryFolder, file: String, more: String = "") throws {
    try folder.write("templates/oki.yaml", Self.template)
    try folder.write("study.yaml", Self.study(file, more: more))
  }

  @Test(
    "The sample of ten real schools gives the pupil-weighted OKI, not the mean of means",
    .enabled(
      if: Checkout.realFiles != nil,
      "the folder ../shared/reference/real with published files is absent"))
  func realSample() throws {
    let folder = try TemporaryFolder()
    let real = try #require(Checkout.realFiles)
    try write(folder, file: real + "/leerlingenkenmerken/leerlingenkenmerken_2024-2025_sample.csv")
    let regions = try values("regions", of: folder)
    #expect(regions["brussels"] == [2977, 2.6009])
    #expect(regions["antwerp"] == [2300, 1.4413])
    let schools = try values("schools", of: folder)
    #expect(schools["40428"] == [424, 1.3609])
    #expect(schools["32284"] == [681, 3.05])
    #expect(schools["33811"] == [584, 1.6935])
    #expect(schools.count == 10)
  }

  /// Two schools in Brussels, one in Antwerp; invented.
  private static let synthetic = """
    instellingsnummer,naam,vestiging_nis,schooljaar,teldatum,aantal_leerlingen,aandeel_opleiding_moeder,aandeel_schooltoelage,aandeel_thuistaal,aandeel_buurt
    90001,Synthetische school A,21004,2024-2025,2024-02-01,100,0.5,0.25,0.3333,0.1
    90002,Synthetische school B,21002,2024-2025,2024-02-01,300,0.0625,0.125,1,0
    90003,Synthetische school C,11002,2024-2025,2024-02-01,7,0.1429,0,0.2857,1
    """

  // (0.5 + 0.25 + 0.3333 + 0.1) * 100 = 118.33; 1.1875 * 300 = 356.25; 474.58 / 400 = 1.18645.
  @Test("A synthetic file of the same layout gives exact sums of shares times pupils")
  func syntheticFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("schools.csv", Self.synthetic)
    try write(folder, file: "schools.csv")
    #expect(try values("regions", of: folder)["brussels"] == [400, 1.1865])
    let schools = try values("schools", of: folder)
    #expect(schools["90001"] == [100, 1.1833])
    #expect(schools["90002"] == [300, 1.1875])
    #expect(schools["90003"] == [7, 1.4286])
  }

  // 400 pupils with 118.33 + 300 ticks once school B counts the home language only.
  @Test("Keys of the source replace those of the profile one by one")
  func replaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("schools.csv", Self.synthetic)
    try write(
      folder, file: "schools.csv",
      more: """
            profile: pupil-characteristics-shares
            columns: {school-name: ~}
            measures: {ticks: {column: aandeel_thuistaal, unit: fraction, times: aantal_leerlingen}}
        """)
    #expect(try values("schools", of: folder)["90002"] == [300, 1])
    #expect(try values("schools", of: folder)["90001"] == [100, 0.3333])
  }

  @Test("A profile that does not exist is refused with the nearest name")
  func unknownProfile() throws {
    let folder = try TemporaryFolder()
    try folder.write("schools.csv", Self.synthetic)
    try write(folder, file: "schools.csv", more: "    profile: pupil-characteristic-shares")
    let error = #expect(throws: StudyError.self) { try values("schools", of: folder) }
    #expect(error?.code == "profile-unknown")
    #expect(error?.line == 15)
    #expect(error?.remedy?.contains("\"pupil-characteristics-shares\"") == true)
  }

  @Test("A source without columns that no profile fits names the way to find out")
  func noProfile() throws {
    let folder = try TemporaryFolder()
    try folder.write("schools.csv", "a;b\n1;2\n")
    try write(folder, file: "schools.csv")
    let error = #expect(throws: StudyError.self) { try values("schools", of: folder) }
    #expect(error?.code == "key-missing")
    #expect(error?.remedy?.contains("stemregio inspect") == true)
  }
}
