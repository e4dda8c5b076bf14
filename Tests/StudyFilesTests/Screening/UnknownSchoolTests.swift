import RegionalStatistics
import StudyFiles
import Testing

@Suite("Schools against the list of schools")
struct UnknownSchoolTests {
  private static let csv = "school,year,pupils\n40428,2020-2021,5\n99999.0,2021-2022,6\n"
  private static func source(_ kind: String) -> [String] {
    [
      "columns: {stem: {column: school, as: \(kind)}, school-year: year}",
      "constant: {region: brussels}", "measures: {pupils: pupils}",
    ]
  }

  @Test("A school that the list does not have is rejected")
  func unknown() throws {
    let study = try OneSourceStudy(csv: Self.csv, source: Self.source("school"))
    try study.folder.write("classifications/schools.csv", "school\n40428\n")
    let build = try study.build()
    let result = try #require(build.screening.results.first { $0.code == "unknown-school" })
    #expect(result.outcome == .fail)
    #expect(result.count == 1)
    #expect(build.rejected.map(\.place.row) == [3])
  }

  @Test("Schools are asked for even when no table tells of them")
  func unused() throws {
    let study = try OneSourceStudy(
      csv: Self.csv,
      source: Self.source("school").map { $0.replacing("{stem:", with: "{stem: school, school:") })
    try study.folder.write("classifications/schools.csv", "school\n40428\n")
    let build = try study.build()
    #expect(build.screening.results.first { $0.code == "unknown-school" }?.count == 1)
    #expect(build.rejected.map(\.place.row) == [3])
  }

  @Test("Without a column of schools nothing is asked, and nothing passes")
  func unasked() throws {
    let study = try OneSourceStudy(csv: Self.csv, source: Self.source("code"))
    let codes = try study.build().screening.results.map(\.code)
    #expect(!codes.contains("unknown-school"))
    #expect(!codes.contains("unknown-programme"))
  }
}
