import RegionalStatistics
import StudyFiles
import Testing

@Suite("The study of the Brussels blueprint")
struct ShippedStudyTests {
  static func build() throws -> StudyBuild {
    try StudyBuild(
      studyFile: Checkout.folder + "/Examples/brussels-blueprint/study.yaml",
      data: DataFolder.find(requested: Checkout.folder))
  }

  static func row(_ build: StudyBuild, _ table: String, _ row: String) -> [Double?] {
    guard let found = build.publication.tables.first(where: { $0.table.id == table })?.table,
      let index = found.rows.firstIndex(where: { $0.id == row })
    else { return [] }
    return found.cells[index].map { CellNumber($0.value).number }
  }

  @Test("The totals of annex 3 and the shares of annex 4 are those that the report prints")
  func annexes() throws {
    let build = try Self.build()
    #expect(!build.hasErrors)
    // report: "every column of annex 3 adds up to its total row 67/79/69/107/85".
    #expect(Self.row(build, "bijlage-3", "total") == [67, 79, 69, 107, 85])
    let counts = try #require(build.publication.tables.first { $0.table.id == "bijlage-3" }).table
    let shares = try #require(build.publication.tables.first { $0.table.id == "bijlage-4" }).table
    // Annex 4 prints 14% for 10 of the 69 pupils of 2019-2020.
    for row in counts.rows.indices where counts.cells[row][2].value == .number(10) {
      let id = counts.rows[row].id
      let index = try #require(shares.rows.firstIndex { $0.id == id })
      let share = try #require(CellNumber(shares.cells[index][2].value).number)
      #expect((share * 100).rounded() == 14)
    }
    #expect(counts.cells.contains { $0[2].value == .number(10) })
  }

  @Test("The share of STEM in secondary education goes from 37.95% to 36.44%, 3.81 points short")
  func stem2030() throws {
    let row = Self.row(
      try Self.build(), "stem-2030-aandelen", "Aandeel STEM in secundair onderwijs")
    // Table 1 of the monitor: 37.95, 37.50, 36.44; targets 39.00 and 40.25. 40.25 - 36.44 = 3.81,
    // over the seven school years from 2023-2024 to 2030-2031: 0.5443 a year.
    let percentages = row.compactMap { $0.map { ($0 * 1_000_000).rounded() / 10_000 } }
    #expect(percentages == [37.95, 37.5, 36.44, 39, 40.25, 3.81, 0.5443])
  }
}

/// The number in a cell, if there is one.
private struct CellNumber {
  let number: Double?
  init(_ value: CellValue) {
    if case .number(let number) = value { self.number = number } else { number = nil }
  }
}
