import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

/// The study of the monitors that `synthesize` leaves, for a region outside and one inside the reference.
@Suite("The study of the monitors")
struct MonitorStudyTests {
  private static let focusRegions = ["brussels", "limburg"]

  private func builds() throws -> [StudyBuild] {
    let folder = try TemporaryFolder()
    let data = try DataFolder.find(requested: Checkout.folder)
    _ = try SyntheticData(seed: 3, scale: 0.004, data: data).write(to: folder.path) { _ in }
    let study = try String(contentsOfFile: folder.path + "/monitors.yaml", encoding: .utf8)
    return try Self.focusRegions.map { focus in
      let place = focus == "brussels" ? focus : "\(focus)\nfocus-in-reference: excluded"
      let name = "\(focus).yaml"
      try folder.write(name, study.replacing("focus: brussels", with: "focus: \(place)"))
      let build = try StudyBuild(studyFile: folder.path + "/" + name, data: data)
      #expect(!build.hasErrors, "\(build.findings.filter { $0.severity == .error })")
      // Every workbook must pass the checks of `verify`, or nothing is written.
      let paths = try build.write(
        Language.allCases, folder: folder.path + "/" + focus, version: "test")
      #expect(paths.count { $0.hasSuffix(".xlsx") } == 3)
      return build
    }
  }

  private func table(_ id: String, of build: StudyBuild) throws -> StatisticalTable {
    try #require(build.publication.tables.first { $0.table.id == id }).table
  }

  @Test("It builds for Brussels and for Limburg in three languages, with what the rows say")
  func everyRegion() throws {
    for build in try builds() {
      #expect(build.publication.tables.count == 3 + 14 + 9 + 8 + 8 + 16)
      try checkRanks(build)
      try checkBands(build)
      try checkFlows(build)
      for published in build.publication.tables {
        for language in Language.allCases {
          let text = TableText(published, language: language)
          let all = [text.title] + text.headers + text.labels.joined()
          #expect(!all.contains { $0.contains("{") || $0.contains("$") }, "\(text.title)")
        }
      }
    }
  }

  /// Rank and spread follow from the shares that stand beside them.
  private func checkRanks(_ build: StudyBuild) throws {
    let shares = try table("provincial-inflow", of: build)
    let ranks = try table("provincial-inflow-rank", of: build)
    for (row, rank) in zip(shares.cells, ranks.cells) {
      let numbers = row.prefix(6).compactMap { cell in
        if case .number(let number) = cell.value { number } else { nil }
      }
      guard numbers.count == 6 else { continue }
      let sorted = numbers.sorted(by: >)
      let expected = numbers.map { Double((sorted.firstIndex(of: $0) ?? -1) + 1) }
      #expect(rank.map(\.value) == expected.map(CellValue.number))
      #expect(row[7].value == .number(sorted[0] - sorted[5]))
    }
  }

  /// The bands hold all pupils of the region, in rising order of the OKI.
  private func checkBands(_ build: StudyBuild) throws {
    let bands = try table("oki-stem-bands", of: build)
    let schools = try table("oki-stem-schools", of: build)
    func column(_ table: StatisticalTable, _ id: String) -> [Double] {
      let index = table.columns.firstIndex { $0.id == id }
      return zip(table.rows, table.cells).compactMap { row, cells in
        guard row.role == .body, let index, case .number(let number) = cells[index].value else {
          return nil
        }
        return number
      }
    }
    #expect(column(bands, "pupils").reduce(0, +) == column(schools, "pupils").reduce(0, +))
    let oki = column(bands, "oki")
    #expect(oki.count >= 4 && oki == oki.sorted())
  }

  /// What the provinces and Brussels lose to one another they gain from one another.
  private func checkFlows(_ build: StudyBuild) throws {
    let counts = try table("mobility-counts", of: build)
    let flows = try table("mobility-flows", of: build)
    for (index, row) in flows.cells.enumerated() {
      #expect(row[0].value == counts.cells[index][6].value)
      #expect(row[2].value == counts.cells[index][index].value)
      #expect(row[1].value == counts.cells[6][index].value)
    }
  }
}
