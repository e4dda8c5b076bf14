import Foundation
import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Workbooks for partners")
struct SharingTests {
  private func release(_ build: StudyBuild, _ id: String) throws -> PartnerRelease {
    try #require(build.partners?.releases.first { $0.partner.id == id })
  }

  @Test(
    "a school in a municipality with one or two schools is compared with a larger area, or none")
  func narrowMunicipalities() throws {
    let study = try SmallSharedStudy()
    let build = try study.build()
    // 21004 has four schools; 21009 has one and 21012 two, and Brussels is the focus itself.
    #expect(try release(build, "990001").area?.id == "21004")
    #expect(try release(build, "990005").area == nil)
    #expect(try release(build, "990006").area == nil)
    let rows = try release(build, "990006").tables[0].rows.map(\.id)
    #expect(rows == ["990006", "brussels", "flanders"])
  }

  @Test("numbers of an area that are nearly all of one school are not shown either")
  func dominatedArea() throws {
    let rule = ComparisonRule(
      evaluator: StatisticEvaluator(
        cuboids: SmallSchools().cuboids, membership: SmallSchools.membership),
      leastSchools: 1)
    let wood = Statistic(
      facts: "enrolments", measure: "pupils",
      population: [Constraint("programme", .category("wood"))])
    #expect(
      rule.contributions([.init([wood], schools: ["A", "B"])]).map(rule.isSafe) == [
        true
      ])
    let three = ComparisonRule(evaluator: rule.evaluator, leastSchools: 3)
    let rows = [("A", 900), ("B", 80), ("C", 20)].map { ("r", "wood", "m", $0.0, Int64($0.1)) }
    for (schools, isSafe) in [
      (rows, false), (rows.map { ($0.0, $0.1, $0.2, $0.3, $0.4 + 100) }, true),
    ] {
      let evaluator = StatisticEvaluator(
        cuboids: SmallSchools(rows: schools).cuboids, membership: SmallSchools.membership)
      let rule = ComparisonRule(evaluator: evaluator, leastSchools: three.leastSchools)
      #expect(
        rule.contributions([.init([wood], schools: ["A", "B", "C"])]).map(rule.isSafe)
          == [isSafe])
    }
  }

  @Test("what is hidden in one workbook is hidden in all, and nothing of another school is in any")
  func consistent() throws {
    let study = try SmallSharedStudy()
    let shared = try study.share()
    #expect(shared.written == 14 && shared.kept == 0 && shared.stale.isEmpty)
    let build = try study.build()
    var known: [RegionalStatistics.Expression: CellValue] = [:]
    let tables = build.publication.tables.map(\.table) + (build.partners?.tables ?? [])
    for cell in tables.flatMap({ $0.cells.joined() }) {
      guard let expression = cell.expression else { continue }
      #expect(known[expression] == nil || known[expression] == cell.value)
      known[expression] = cell.value
    }
    for name in try study.workbooks().keys {
      let texts = try PackageTexts(path: study.output + "/" + name).texts.map(\.text)
      let own = name.filter(\.isNumber)
      for other in SmallSharedStudy.schools where other.school != own {
        #expect(!texts.contains { $0.contains(other.school) }, "\(other.school) in \(name)")
      }
    }
  }

  @Test("whoever pools all workbooks with the main release can't tell a small number")
  func pooled() throws {
    let study = try SmallSharedStudy()
    try study.share()
    _ = try study.build().write([.nl], folder: nil, version: "test")
    let files = try ReleaseAttack.files(in: study.path + "/out")
    let report = try ReleaseAttack(threshold: 5).report(on: files)
    #expect(report.hidden.count >= 2, "the girls of 990004 and 990014 must be hidden")
    #expect(report.broken.isEmpty, "\(report.text(all: false))")
  }

  @Test("schools add up to their municipality, though no table shows it")
  func nested() throws {
    let build = try SmallSharedStudy().build()
    // 3 girls in 990004; the municipality and its three other schools would give them away.
    let girls = try ["990001", "990002", "990003", "990004"].map { school in
      try #require(try release(build, school).tables[0].cell(school, "V")).value
    }
    let municipality = try #require(try release(build, "990004").tables[0].cell("21004", "V")).value
    let hidden = (girls + [municipality]).count { $0 == .missing(.suppressed) }
    #expect(girls[3] == .missing(.suppressed) && hidden >= 2)
  }

  @Test("a place among peers is a quarter, hidden with the own number, and needs enough peers")
  func positions() throws {
    let build = try SmallSharedStudy().build()
    // Girls among STEM pupils of 2023-2024: 990001 has 31 of 75, the highest but 990012 and 990011 (see
    // the rows of the study): 41.3% against 42.3% and 36.4%.
    let shares = SmallSharedStudy.schools.map { Double($0.girls) / Double($0.girls + $0.boys) }
    let own = shares[0]
    let quarter = 4 * shares.count { $0 < own } / shares.count + 1
    let table = try release(build, "990001").tables[2]
    guard case .text(_, let id)? = table.cell("2023-2024", "position")?.value else {
      Issue.record("no position")
      return
    }
    #expect(id == "quarter-\(quarter)")
    #expect(table.cell("2023-2024", "peers")?.value == .number(14))
    let hidden = try release(build, "990004").tables[2]
    #expect(hidden.cell("2023-2024", "girls")?.value == .missing(.suppressed))
    #expect(hidden.cell("2023-2024", "position")?.value == .missing(.suppressed))
    let few = try SmallSharedStudy(
      study: SmallSharedStudy.study.replacing(
        "templates: own}", with: "templates: own, least-peers: 15}"))
    let none = try release(few.build(), "990001").tables[2].cell("2023-2024", "position")
    #expect(none?.value == .missing(.notAvailable))
  }

  @Test("a table that has no row for a partner is left out of its workbook")
  func emptyTable() throws {
    let table = """

        - id: gent
          sheet: Gent
          title: Leerlingen in Gent
          subtitle: Aantal leerlingen
          source: Synthetisch
          facts: enrolments
          where: {partner: $partner, region: "44021"}
          rows: [{dimension: sex, heading: Geslacht}]
          columns: [{id: pupils, label: Leerlingen, measure: pupils, format: count}]
      """
    let study = try SmallSharedStudy(own: SmallSharedStudy.own + table)
    #expect(try study.share().written == 14)
    let sheets = { (school: String) in
      try WorkbookContents(path: study.output + "/school-\(school).xlsx").sheets.map(\.name)
    }
    #expect(try sheets("990008").contains("Gent"))
    #expect(try !sheets("990001").contains("Gent"))
  }

  @Test("a second run keeps what is there, and makes anew what is missing, spoilt or different")
  func resuming() throws {
    let study = try SmallSharedStudy()
    try study.share()
    let first = try study.workbooks()
    #expect(try study.share().kept == 14)
    let names = first.keys.sorted()
    try FileManager.default.removeItem(atPath: study.output + "/" + names[0])
    try Data("spoilt".utf8).write(to: URL(filePath: study.output + "/" + names[1]))
    let again = try study.share()
    #expect(again.written == 2 && again.kept == 12)
    #expect(try study.workbooks() == first)
  }

  @Test("an interrupted run goes on from its journal")
  func interrupted() throws {
    let study = try SmallSharedStudy()
    try study.share()
    let first = try study.workbooks()
    // As after a power cut: the journal has three lines and a half, there is no index, and a draft is left.
    let index = study.output + "/partners.csv"
    let lines = try String(contentsOfFile: index, encoding: .utf8).split(separator: "\r\n")
    let journal = lines.prefix(4).joined(separator: "\r\n") + "\r\n" + lines[4].prefix(20)
    try journal.write(
      toFile: study.output + "/.partners.journal.csv", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: index)
    try FileManager.default.createDirectory(
      atPath: study.output + "/.stemregio-share", withIntermediateDirectories: true)
    let again = try study.share()
    #expect(again.kept == 3 && again.written == 11)
    #expect(try study.workbooks() == first)
    let left = try FileManager.default.contentsOfDirectory(atPath: study.output)
    #expect(left.count == 16 && !left.contains { $0.hasPrefix(".") })
  }

  @Test("workbooks that nobody gets any more are named")
  func stale() throws {
    let study = try SmallSharedStudy()
    try study.share()
    let fewer = SmallSharedStudy.study.replacing(
      "{by: school,", with: "{by: school, partners: partners.csv,")
    try fewer.write(toFile: study.path + "/study.yaml", atomically: true, encoding: .utf8)
    try "partner,name\n990001,Synthetische school\n".write(
      toFile: study.path + "/partners.csv", atomically: true, encoding: .utf8)
    let shared = try study.share()
    #expect(shared.stale.count == 14)
    #expect(shared.stale.first?.hasSuffix("/school-990001.xlsx") == true)
  }

  @Test("a group sees the sum of its schools")
  func groups() throws {
    let study = try SmallSharedStudy(
      study: SmallSharedStudy.study.replacing(
        "by: school,", with: "by: group, partners: partners.csv,"),
      partners: "partner,name,school\nnoord,Groep Noord,990001\nnoord,Groep Noord,990002\n")
    let build = try study.build()
    let table = try release(build, "noord").tables[0]
    #expect(table.cell("noord", "V")?.value == .number(31 + 18))
    #expect(try study.share().written == 1)
    #expect(try study.workbooks().keys.sorted() == ["groep-noord.xlsx"])
  }

  @Test("a group that has all schools of an area but one is not told the one")
  func subtractingGroup() throws {
    func area(_ schools: [String]) throws -> String? {
      let lines = schools.map { "g,Groep,\($0)\n" }.joined()
      let study = try SmallSharedStudy(
        study: SmallSharedStudy.study.replacing(
          "by: school,", with: "by: group, partners: partners.csv,"),
        partners: "partner,name,school\n" + lines)
      return try release(study.build(), "g").area?.id
    }
    // 21004 has four schools: beside two of them two are left, beside three only one.
    #expect(try area(["990001", "990002"]) == "21004")
    #expect(try area(["990001", "990002", "990003"]) == nil)
  }

  @Test("own small numbers are shown where that gives nothing of others away, and only then")
  func ownNumbers() throws {
    let study = try SmallSharedStudy(
      study: SmallSharedStudy.study.replacing(
        "templates: own}", with: "templates: own, own-small-numbers: true}"))
    let build = try study.build()
    let own = try release(build, "990014").tables[0].cell("990014", "V")
    let refused = build.partners?.refused.contains("990014") ?? true
    #expect(own?.value == (refused ? .missing(.suppressed) : .number(2)))
    // Nobody else's workbook has it.
    let main = build.publication.tables.flatMap { $0.table.cells.joined() }
    let others = (build.partners?.releases ?? []).filter { $0.partner.id != "990014" }
      .flatMap { $0.tables.flatMap { $0.cells.joined() } }
    let expression = try #require(own?.expression)
    #expect(
      (main + others).allSatisfy {
        $0.expression != expression || $0.value == .missing(.suppressed)
      })
  }

  @Test("lists that can't be right are refused with file and line")
  func lists() throws {
    let listed = SmallSharedStudy.study.replacing(
      "by: school,", with: "by: school, partners: partners.csv,")
    for (text, code, line) in [
      ("partner,name\n990001,A\n990099,B\n", "partner-unknown", 3),
      ("partner,name\n990001,A\n990001,B\n", "duplicate-value", 3),
      ("school,name\n990001,A\n", "column-missing", 1),
      ("partner,name\n,A\n", "value-missing", 2),
    ] {
      let study = try SmallSharedStudy(study: listed, partners: text)
      let error = #expect(throws: StudyError.self) { try study.build() }
      #expect(error?.code.rawValue == code && error?.line == line, "\(error?.description ?? "")")
      #expect(error?.file == "partners.csv")
    }
  }

  @Test("the words of partner workbooks are refused in the templates of the study itself")
  func misplaced() throws {
    let study = try SmallSharedStudy(
      study: SmallSharedStudy.study.replacing("templates: [main]", with: "templates: [own]"))
    let error = #expect(throws: StudyError.self) { try study.build() }
    #expect(error?.code == "partner-unknown", "\(error?.description ?? "")")
  }
}
