import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Reading on several threads")
struct ParallelScanTests {
  /// A file of some megabytes with everything that makes reading hard.
  ///
  /// - Returns: the text, and the lines of its bad rows.
  static func nastyFile() -> (text: String, bad: Set<Int>) {
    var text = "year;town;class;note;pupils\n"
    var line = 2
    var bad: Set<Int> = []
    for row in 0..<40_000 {
      let year = row % 3 == 0 ? "2020-2021" : "2021-2022"
      let town = ["21004", "Laken", "44021", "Gent ", "\"Brussel\""][row % 5]
      let stem = row % 7 < 3 ? "\"STEM\"" : "niet-STEM"
      let note =
        switch row % 11 {
        case 0: "\"a;b\""
        case 1: "\"line one\nline \"\"two\"\"\""
        case 2: "\"\r\n\""
        default: "row \(row)"
        }
      var pupils = "\(row % 100)"
      if row % 997 == 5 { pupils = "1.0x" }
      if row % 1501 == 7 { pupils = "<5" }
      let end = row % 13 == 0 ? "\r\n" : "\n"
      if row % 1009 == 3 {
        text += "2021-2022;21004;STEM\n"
        bad.insert(line)
        line += 1
      }
      if row % 2003 == 9 {
        text += "\n"
        line += 1
      }
      if row % 1999 == 11 {
        text += "2021-2032;21004;STEM;;1\n"
        bad.insert(line)
        line += 1
      }
      if pupils == "1.0x" { bad.insert(line) }
      text += "\(year);\(town);\(stem);\(note);\(pupils)\(end)"
      line += 1 + (row % 11 == 1 || row % 11 == 2 ? 1 : 0)
    }
    text += "2021-2022;21004;all;;7"
    return (text, bad)
  }

  private static func scan(_ study: borrowing OneSourceStudy, threads: Int) throws -> ScannedFacts {
    let setting = try StudySetting(
      studyFile: study.folder.path + "/study.yaml",
      data: DataFolder.find(requested: Checkout.folder))
    let facts = try #require(try OpenedSources(setting).facts["enrolments"])
    return try facts.scan(
      CuboidPlan(facts: "enrolments", needed: [["school-year", "region", "stem"]]), threads: threads
    )
  }

  static func source(_ repeated: String) -> [String] {
    [
      "columns: {school-year: year, region: {column: town, as: place}, stem: class}",
      "measures: {pupils: pupils}", "control-total: {stem: all}", "repeated-rows: \(repeated)",
    ]
  }

  /// Everything that reading found, in a form that can be compared.
  static func result(_ facts: ScannedFacts) -> [String] {
    let cuboid = facts.cuboids[0]
    let cells = (0..<cuboid.count).map { cell in
      let categories = cuboid.codes.indices.map {
        cuboid.categories[$0][Int(cuboid.codes[$0][cell])]
      }
      return "\(categories) \(cuboid.amounts.map { $0[cell] })"
    }
    return cells.sorted() + cuboid.categories.map { "\($0)" }
      + facts.files.flatMap { file in
        ["\(file.account)", file.digest, "\(file.controls.problems())", "\(file.normalizing)"]
          + file.problems.listed.map { "\($0)" }
      } + ["\(facts.sawAllKeys)"]
  }

  @Test(
    "any number of threads finds the same, in the same order",
    arguments: ["add", "refuse", "merge"])
  func threads(repeated: String) throws {
    let (text, bad) = Self.nastyFile()
    let study = try OneSourceStudy(csv: text, source: Self.source(repeated))
    let single = try Self.scan(study, threads: 1)
    let lines = Set(
      single.files[0].problems.listed.filter { $0.check != "duplicate-row" }.compactMap(\.place.row)
    )
    #expect(lines == bad)
    #expect(single.files[0].account.compared == 1)
    for threads in [2, 2, 4] {
      #expect(try Self.result(Self.scan(study, threads: threads)) == Self.result(single))
    }
  }

  @Test("a file that breaks off within quotes is refused at the same line")
  func unterminated() throws {
    let text = Self.nastyFile().text + "\n2021-2022;21004;STEM;\"never closed;1\n"
    let study = try OneSourceStudy(csv: text, source: Self.source("add"))
    func failure(_ threads: Int) -> ReadError? {
      do {
        _ = try Self.scan(study, threads: threads)
        return nil
      } catch {
        return error as? ReadError
      }
    }
    let single = try #require(failure(1))
    #expect(single.code == "quote-unterminated")
    #expect(failure(2)?.line == single.line)
  }
}
