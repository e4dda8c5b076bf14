import RegionalStatistics
import StudyFiles
import Testing

@Suite("Templates of parts")
struct TemplatePartsTests {
  private static let whole = """
    description: {nl: Geheel, fr: Tout, en: Whole}
    parts: [small/shares.yaml]
    periods: [trend]
    """ + "\n"
    + SmallStudy.template.split(separator: "\n").dropFirst().prefix(11)
    .joined(separator: "\n")

  private static let part = """
    description: {nl: Deel, fr: Partie, en: Part}
    periods: [trend]
    tables:
      - id: growth
        sheet: Growth
        title: "Growth from {trend.first} to {trend.last}"
        subtitle: Number of pupils
        source: "{origin}"
        facts: enrolments
        where: {region: $focus}
        where-known: {sex: V}
        rows: [{dimension: programme, heading: Programme}]
        columns:
          - {id: pupils, over: {dimension: school-year, members: $trend.period}, measure: pupils, format: count}
    """

  private func study(_ change: (old: String, new: String)? = nil) throws -> SmallStudy {
    let study = SmallStudy.study.replacing(
      "sources:", with: "periods: {trend: {first: 2020-2021, last: 2020-2021}}\nsources:")
    let small = try SmallStudy(
      study: change.map { study.replacing($0.old, with: $0.new) } ?? study,
      template: change.map { Self.whole.replacing($0.old, with: $0.new) } ?? Self.whole)
    try small.write(
      "templates/small/shares.yaml",
      change.map { Self.part.replacing($0.old, with: $0.new) } ?? Self.part)
    return small
  }

  @Test("The tables of parts follow, with the period and the origins of the study")
  func parts() throws {
    let build = try study().build()
    #expect(build.publication.tables.map(\.table.id) == ["counts", "growth"])
    let growth = try #require(build.publication.tables.last)
    #expect(growth.title.en == "Growth from 2020-2021 to 2020-2021")
    #expect(growth.source.en == "Register")
    // Facts without sex are taken whole; the first column is 2020-2021.
    #expect(growth.table.cells.map { $0.map(\.value) } == [[.number(75)], [.number(10)]])
  }

  @Test("A period that the study does not name is the study's own")
  func ownPeriod() throws {
    let small = try study((old: "periods: {trend: {first: 2020-2021, last: 2020-2021}}", new: ""))
    #expect(try small.build().publication.tables.last?.title.en.contains("2019-2020") == true)
  }

  @Test(
    "Parts and periods that don't fit are refused at their line",
    arguments: [
      ("small/shares.yaml", "small/share.yaml", "part-missing", "mean \"shares.yaml\"?"),
      ("id: growth", "id: counts", "duplicate-table", "\"counts\""),
      ("periods: {trend:", "periods: {trnd:", "period-unknown", "mean \"trend\"?"),
      ("en: Part}", "en: Part}\nparts: [x.yaml]", "parts-nested", "itself"),
    ])
  func mistakes(old: String, new: String, code: String, words: String) throws {
    let error = #expect(throws: StudyError.self) { try study((old, new)).build() }
    #expect(error?.code.rawValue == code, "\(error?.description ?? "")")
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.line != nil)
  }
}
