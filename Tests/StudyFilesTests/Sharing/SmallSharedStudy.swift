import Foundation
import RegionalStatistics
import Workbook

@testable import StudyFiles

/// Synthetic schools in five municipalities, one of them with one school and one with two.
struct SmallSharedStudy {
  /// Municipality and pupils of each school: STEM girls, STEM boys, others.
  static let schools: [(school: String, place: String, girls: Int, boys: Int, others: Int)] = [
    ("990001", "21004", 31, 44, 120), ("990002", "21004", 18, 52, 90),
    ("990003", "21004", 27, 61, 75),
    ("990004", "21004", 3, 39, 84), ("990005", "21009", 22, 47, 66),
    ("990006", "21012", 12, 33, 58),
    ("990007", "21012", 15, 29, 97), ("990008", "44021", 41, 77, 140),
    ("990009", "44021", 33, 68, 110),
    ("990010", "44021", 29, 82, 95), ("990011", "11002", 52, 91, 160),
    ("990012", "11002", 47, 64, 130),
    ("990013", "11002", 38, 59, 120), ("990014", "11002", 2, 71, 105),
  ]

  static let study = """
    title: Synthetische gegevens
    publisher: Synthetische gegevens
    release: 2026-11-20
    languages: [nl]
    templates: [main]
    focus: brussels
    reference: flanders
    period: {first: 2022-2023, last: 2023-2024}
    protect: suppress
    share: {by: school, templates: own}
    sources:
      - id: pupils
        file: pupils.csv
        title: Synthetische leerlingen
        origin: Synthetische gegevens
        facts: enrolments
        columns: {school-year: jaar, school: school, region: nis, stem: stem, sex: geslacht}
        measures: {pupils: aantal}
    output: {name: hoofd, folder: out}
    """

  static let main = """
    description: Main
    tables:
      - id: hoofd
        sheet: Hoofd
        title: STEM-leerlingen naar geslacht in {focus}
        subtitle: Aantal leerlingen
        source: Synthetisch
        facts: enrolments
        where: {region: $focus, school-year: $last}
        rows: [{dimension: sex, heading: Geslacht, total: Totaal}]
        columns: [{id: pupils, over: {dimension: stem, total: Totaal}, measure: pupils, format: count}]
    """

  static let own = """
    description: Own
    tables:
      - id: leerlingen
        sheet: Leerlingen
        title: Leerlingen van {partner}
        subtitle: Aantal leerlingen
        source: Synthetisch
        facts: enrolments
        where: {stem: STEM, school-year: $last}
        rows: &places [{dimension: region, heading: Waar, members: [$partner, $surroundings, $focus, $reference]}]
        columns: [{id: pupils, over: {dimension: sex, total: Totaal}, measure: pupils, format: count}]
      - id: aandeel
        sheet: Aandeel
        title: Aandeel van STEM
        subtitle: Aandeel van alle leerlingen (%)
        source: Synthetisch
        facts: enrolments
        rows: *places
        columns:
          - {id: share, over: {dimension: school-year, members: $period}, measure: {share: pupils, where: {stem: STEM}}, format: percent-1}
        charts:
          - {kind: line, title: Aandeel van STEM, value-axis: Aandeel (%), category-axis: Schooljaar}
      - id: plaats
        sheet: Plaats
        title: Plaats
        subtitle: Aandeel van meisjes (%) en het kwart
        source: Synthetisch
        facts: enrolments
        where: {partner: $partner, stem: STEM}
        rows: [{dimension: school-year, heading: Schooljaar, members: $period}]
        columns: [{id: girls, label: Meisjes (%), measure: {share: pupils, where: {sex: V}}, format: percent-1}]
        position: {of: girls}
    """

  private let folder: TemporaryFolder

  init(
    study: String = study, main: String = main, own: String = own, partners: String? = nil,
    moreRows: String = ""
  ) throws {
    folder = try TemporaryFolder()
    var rows = "jaar,school,nis,stem,geslacht,aantal,kopie\n"
    for school in Self.schools {
      for (year, more) in [("2022-2023", 5), ("2023-2024", 0)] {
        let counts = [
          ("STEM,V", school.girls + more), ("STEM,M", school.boys + more),
          ("niet-STEM,V", school.others + more), ("niet-STEM,M", school.others),
        ]
        for (group, count) in counts {
          rows += "\(year),\(school.school),\(school.place),\(group),\(count),\(count)\n"
        }
      }
    }
    try folder.write("pupils.csv", rows + moreRows)
    try folder.write("study.yaml", study)
    try folder.write("templates/main.yaml", main)
    try folder.write("templates/own.yaml", own)
    if let partners { try folder.write("partners.csv", partners) }
  }

  var path: String { folder.path }
  var output: String { folder.path + "/out/partners" }

  func build() throws -> StudyBuild {
    try StudyBuild(
      studyFile: folder.path + "/study.yaml", data: DataFolder.find(requested: Checkout.folder))
  }

  @discardableResult
  func share() throws -> SharedFiles {
    try build().share([.nl], folder: nil, version: "test")
  }

  /// The workbooks of partners, by name, with their bytes.
  func workbooks() throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: output) else { return [:] }
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: output)
    where name.hasSuffix(".xlsx") && name != "partners.xlsx" {
      files[name] = FileManager.default.contents(atPath: output + "/" + name)
    }
    return files
  }
}
