import RegionalStatistics
import StudyFiles
import Testing

@Suite("The dimension offer in templates")
struct OfferFitTests {
  private static func template(_ second: String) -> String {
    let table = """
        title: T
        subtitle: Number of pupils
        source: Register
        facts: enrolments
        rows: [{dimension: offer, heading: Offer, total: Total}]
        columns: [{id: pupils, label: Pupils, where: {school-year: $last}, measure: pupils, format: count}]
      """
    return """
      description: {nl: Klein, fr: Petit, en: Small}
      tables:
      - id: first
        sheet: First
      \(table)
        offer: {of: programme, per: school-year, in: region}
      - id: second
        sheet: Second
      \(table)
        offer: \(second)
      """
  }

  @Test("Programmes offered in both regions are summed apart from those in one")
  func offered() throws {
    // Auto has no pupils in Brussels in 2020-2021: then only the reference offers it.
    let build = try SmallStudy(
      template: Self.template("{of: programme, per: school-year, in: region}"),
      brussels: "richting,2019-2020,2020-2021\nHout,59,75\nAuto,10,0\nTotaal,69,75\n"
    ).build()
    let table = try #require(build.publication.tables.first).table
    let cells = Dictionary(
      uniqueKeysWithValues: zip(table.rows.map(\.id), table.cells.map { $0[0].value }))
    #expect(cells["in-both"] == .number(185) && cells["only-in-reference"] == .number(55))
    #expect(cells["total"] == .number(240))
  }

  @Test(
    "Of a municipality within a place of the facts nothing is offered or missing: it isn't known")
  func partOfAPlace() throws {
    // Flanders is counted as one place; what Gent (44021) offers can't be told.
    let build = try SmallStudy(
      study: SmallStudy.study.replacing("reference: flanders", with: "reference: \"44021\""),
      template: Self.template("{of: programme, per: school-year, in: region}")
    ).build()
    let table = try #require(build.publication.tables.first).table
    let cells = zip(table.rows, table.cells).filter { $0.0.role == .body }.map { $0.1[0].value }
    #expect(!cells.isEmpty && cells.allSatisfy { $0 == .missing(.notAvailable) }, "\(cells)")
  }

  @Test("Tables of the same facts can't have different offers")
  func differ() throws {
    let error = #expect(throws: StudyError.self) {
      _ = try SmallStudy(
        template: Self.template("{of: [programme, school-year], per: school-year, in: region}")
      )
      .build()
    }
    #expect(error?.code == "offers-differ" && error?.problem.contains("\"second\"") == true)
  }
}
