import RegionalStatistics
import StudyFiles
import Testing

@Suite("Reading facts")
struct FactReadingTests {
  private static let columns = [
    "columns: {school-year: year, region: town, stem: class}", "measures: {pupils: pupils}",
  ]

  @Test("names, codes and years in many spellings end in the same cells")
  func spellings() throws {
    let csv = """
      year;town;class;pupils
      2021-2022;21004;STEM;10
      21-22;Brussel;STEM;1.000
      2021/22;Bruxelles ;STEM;"2 000"
      2021-2022;Laken; STEM ;4
      2021-2022;44021;STEM;7
      2021-2022;44021.0;niet-STEM;5,0
      2020-21;Gent;STEM;3
      """
    let study = try OneSourceStudy(
      csv: csv, source: Self.columns + ["repeated-rows: add"])
    #expect(
      try study.numbers() == [
        "STEM|focus": 3014, "STEM|reference": 7, "STEM|before": 3, "niet-STEM|focus": 0,
        "niet-STEM|reference": 5, "niet-STEM|before": 0,
      ])
    let steps = try study.build().screening.normalizing
    func cells(_ column: String, _ step: String) -> Int {
      steps.first { $0.column == column && $0.step == step }?.cells ?? 0
    }
    #expect(cells("year", "year completed") == 3)
    #expect(cells("town", "place name read as its code") == 4)
    #expect(cells("class", "trimmed") == 1)
    #expect(cells("pupils", "thousands marks removed") == 2)
    let report = try study.build().screening
    #expect(report.text().contains("column \"pupils\": thousands marks removed  2"))
    #expect(
      report.csv().contains("data.csv,,,pupils,thousands marks removed"),
      "\(report.csv())")
  }

  @Test("a municipality of before a merger counts where it lies now")
  func mergers() throws {
    // Zwijndrecht (11056, Antwerpen) went into Beveren-Kruibeke-Zwijndrecht (46030) in 2025.
    let csv = "year,town,class,pupils\n2023-2024,11056,STEM,8\n2024-2025,46030,STEM,9\n"
    let study = try OneSourceStudy(
      csv: csv, source: Self.columns, period: "{first: 2023-2024, last: 2024-2025}")
    let cuboid = try #require(try study.build().publication.tables.first)
    #expect(cuboid.table.rows.count == 1)
    #expect(try study.numbers() == ["STEM|focus": 0, "STEM|reference": 9, "STEM|before": 8])
    let steps = try study.build().screening.normalizing.map(\.step)
    #expect(steps.contains("municipality brought to the study's borders"))
  }

  @Test(
    "municipalities that have merged since are rows of their own, one of them twice is a mistake")
  func mergedRows() throws {
    // Beveren (46003), Kruibeke (46013) and Zwijndrecht merged in 2025; Laken lies in Brussels.
    let csv = """
      year,town,class,pupils
      2023-2024,Beveren,STEM,1
      2023-2024,46013,STEM,2
      2023-2024,Zwijndrecht,STEM,4
      2023-2024,Brussel,STEM,8
      2023-2024,Laken,STEM,16
      2023-2024,zwijndrecht ,STEM,32
      2024-2025,Beveren-Kruibeke-Zwijndrecht,STEM,64
      """
    let build = try OneSourceStudy(
      csv: csv, source: Self.columns, period: "{first: 2023-2024, last: 2024-2025}"
    ).build()
    let repeated = try #require(build.result("duplicate-row"))
    #expect(repeated.examples.map(\.place.row) == [7])
    let counts = build.screening.normalizing.filter { $0.step.contains("borders") }
    #expect(counts.map(\.cells) == [5])
    let table = try #require(build.publication.tables.first).table
    #expect(table.cells[0].map(\.value) == [.number(0), .number(64), .number(7)])
  }

  @Test(
    "signs in the place of numbers become a status",
    arguments: [
      ("<5", Missing.suppressed), ("*", .suppressed), ("..", .notAvailable),
      ("Nog niet beschikbaar", .notAvailable), ("/", .notApplicable),
    ])
  func masks(sign: String, missing: Missing) throws {
    let csv = "year,town,class,pupils\n2020-2021,21004,STEM,8\n2021-2022,21004,STEM,\(sign)\n"
    let study = try OneSourceStudy(csv: csv, source: Self.columns)
    #expect(try study.build().publication.tables[0].table.cells[0][0].value == .missing(missing))
  }

  @Test("a study can say that a sign means zero")
  func zeroMask() throws {
    let csv = "year,town,class,pupils\n2020-2021,21004,STEM,8\n2021-2022,21004,STEM,-\n"
    let study = try OneSourceStudy(csv: csv, source: Self.columns + ["masks: {\"-\": zero}"])
    #expect(try study.numbers()["STEM|focus"] == 0)
  }

  @Test("the study can replace values")
  func values() throws {
    let csv = "year,town,class,pupils\n2020-2021,Stad,J,8\n2021-2022,Stad,N,9\n"
    let study = try OneSourceStudy(
      csv: csv,
      source: [
        "columns: {school-year: year, region: {column: town, values: {Stad: \"21004\"}},"
          + " stem: {column: class, values: {J: STEM, N: niet-STEM}}}",
        "measures: {pupils: pupils}",
      ])
    #expect(try study.numbers()["niet-STEM|focus"] == 9)
  }

  @Test("files of one pattern are read as one, and years are columns where the study says so")
  func patternAndSpread() throws {
    let csv = "class,2020-21,2021-22\nSTEM,1,2\nniet-STEM,3,4\n"
    let study = try OneSourceStudy(
      csv: csv,
      source: [
        "columns: {stem: class}", "constant: {region: brussels}",
        "spread: {dimension: school-year, measure: pupils}",
      ])
    #expect(try study.numbers()["niet-STEM|focus"] == 4)
    #expect(try study.build().screening.total.used == 2)
  }

  @Test("a total is compared with the rows of its own school year; a blank stands for all of them")
  func controlTotalsByYear() throws {
    let csv = """
      year,town,class,pupils
      2020-2021,21004,STEM,1
      2020-2021,44021,STEM,2
      2021-2022,21004,STEM,4
      2020-2021,,Totaal,3
      2021-2022,21004,Totaal,5
      2021-2022,,Totaal,4
      """
    let study = try OneSourceStudy(
      csv: csv, source: Self.columns + ["control-total: {stem: Totaal}"])
    let build = try study.build()
    #expect(try #require(build.result("control-total-differs")).examples.map(\.place.row) == [6])
    #expect(build.screening.total.merged == 3)
    #expect(build.screening.total.rejected == 0)
  }

  @Test("rows with totals are compared, not counted")
  func controlTotals() throws {
    let csv = "class,2020-21,2021-22\nSTEM,1,2\nTotaal,1,3\n"
    let study = try OneSourceStudy(
      csv: csv,
      source: [
        "columns: {stem: class}", "constant: {region: brussels}",
        "spread: {dimension: school-year, measure: pupils}", "control-total: {stem: Totaal}",
      ])
    let build = try study.build()
    #expect(try study.numbers()["STEM|focus"] == 2)
    let result = try #require(build.result("control-total-differs"))
    #expect(result.outcome == .fail)
    #expect(result.examples.map(\.place.row) == [3])
    #expect(result.examples.map(\.place.column) == ["2021-22"])
    #expect(build.screening.total.merged == 1)
  }
}
