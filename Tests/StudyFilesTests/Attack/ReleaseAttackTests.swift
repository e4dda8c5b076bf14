import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Attack on finished files")
struct ReleaseAttackTests {
  /// A tidy file of one table; `-1` stands for a hidden number.
  private static func twin(
    _ name: String, _ rows: [String], _ columns: [String], _ numbers: [[Double]]
  ) -> String {
    var text = "table,row,column,measure,value,symbol\r\n"
    for (row, values) in zip(rows, numbers) {
      for (column, value) in zip(columns, values) {
        text += "\(name),\(row),\(column),pupils,\(value < 0 ? ",[c]" : "\(value),")\r\n"
      }
    }
    return text
  }

  private func attack(_ texts: [String], threshold: Int = 5) throws -> AttackReport {
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() { try folder.write("\(index).csv", text) }
    return try ReleaseAttack(threshold: threshold).report(
      on: ReleaseAttack.files(in: folder.path))
  }

  private func bounds(_ report: AttackReport) -> [String: AttackInterval?] {
    Dictionary(
      report.hidden.map { ("\($0.place.row) \($0.place.column)", $0.interval) }
    ) { first, _ in first }
  }

  @Test("a single hidden part of a total is the difference")
  func single() throws {
    let report = try attack([
      Self.twin("t", ["a", "b", "totaal"], ["x"], [[-1], [9], [12]])
    ])
    #expect(bounds(report) == ["a x": AttackInterval(lower: 3, upper: 3)])
    #expect(report.broken.count == 1)
  }

  @Test("a rectangle leaves bounds that follow from its margins")
  func rectangle() throws {
    // a + b = 11 down and across: each is from 0 to the smaller margin.
    let report = try attack([
      Self.twin(
        "t", ["a", "b", "c", "total"], ["x", "y", "total"],
        [[-1, -1, 11], [-1, -1, 13], [4, 8, 12], [18, 18, 36]])
    ])
    #expect(report.hidden.count == 4 && report.broken.isEmpty)
    #expect(bounds(report)["a x"] == AttackInterval(lower: 1, upper: 11))
  }

  @Test("a number that is hidden in one file and shown in another is known")
  func twoFiles() throws {
    let columns = ["2019", "2020", "2021", "2022"]
    let report = try attack([
      Self.twin("t", ["a", "b"], columns, [[-1, 21, 22, 23], [6, 7, 8, 9]]),
      Self.twin("u", ["a", "c"], columns, [[20, 21, 22, 23], [1, 2, 3, 4]]),
    ])
    #expect(bounds(report) == ["a 2019": AttackInterval(lower: 20, upper: 20)])
  }

  @Test("lines that differ anywhere are not the same, nor lines with little in common")
  func others() throws {
    let columns = ["2019", "2020", "2021", "2022"]
    let report = try attack([
      Self.twin("t", ["a", "b"], columns, [[-1, 21, 22, 23], [6, -1, 8, 9]]),
      Self.twin("u", ["a", "b"], columns, [[20, 21, 22, 24], [6, 7, -1, -1]]),
    ])
    #expect(report.broken.isEmpty && report.hidden.count == 4)
  }

  /// Found in partner workbooks of synthetic data: a school with only STEM pupils until its last year.
  @Test("rows that agree by chance in tables that differ elsewhere are not the same")
  func sameRowOfOtherTables() throws {
    let rows = ["school", "gemeente", "gewest"]
    let years = ["2020", "2021", "2022", "2023"]
    let text =
      Self.twin(
        "all", rows, years, [[34, 41, 26, -1], [610, 605, 612, 620], [9100, 9200, 9300, 9400]])
      + Self.twin(
        "stem", rows, years, [[34, 41, 26, 26], [210, 204, 199, 220], [3100, 3200, 3300, 3400]]
      )
      .drop { $0 != "\r\n" }.dropFirst()
    let report = try attack([text])
    #expect(report.hidden.count == 1 && report.broken.isEmpty)
  }

  /// Of a hundred schools two easily have the same three small numbers; the fourth says nothing then.
  @Test("few small numbers that agree among many lines of one name are chance")
  func manyLines() throws {
    let rows = ["hout", "metaal", "bouw", "textiel"]
    var texts = (0..<100).map { school in
      Self.twin("t", rows, ["leerlingen"], [[30], [31], [32], [Double(40 + school)]])
    }
    texts += [
      Self.twin("t", rows, ["leerlingen"], [[12], [9], [14], [-1]]),
      Self.twin("t", rows, ["leerlingen"], [[12], [9], [14], [11]]),
    ]
    let report = try attack(texts)
    #expect(report.hidden.count == 1 && report.broken.isEmpty)
  }

  @Test("a shown share of a shown total tells a hidden count, within its rounding")
  func shares() throws {
    let rows = ["a", "b", "c", "d", "e", "totaal"]
    let counts = [[-1.0], [-1], [100], [300], [150], [1000]]
    // 250 and 200: shares of 25% and 20%, rounded to a whole percent.
    let shares = [[0.25], [0.2], [0.1], [0.3], [0.15], [1]]
    let text =
      Self.twin("counts", rows, ["2020"], counts)
      + String(Self.twin("shares", rows, ["2020"], shares).drop { $0 != "\r\n" }.dropFirst())
    let found = try #require(try bounds(attack([text], threshold: 20))["a 2020"] ?? nil)
    #expect((found.lower - 245).magnitude < 0.01)
    #expect((try #require(found.upper) - 255).magnitude < 0.01)
  }

  @Test("a total that is not called one is found by its numbers")
  func unlabelled() throws {
    let report = try attack([
      Self.twin(
        "t", ["m", "v", "samen geteld"], ["a", "b", "c", "d"],
        [[-1, 5, 7, 9], [6, 8, 10, 12], [9, 13, 17, 21]])
    ])
    #expect(bounds(report) == ["m a": AttackInterval(lower: 3, upper: 3)])
  }

  @Test("a symbol may tell bounds by itself, which are not held against the tables")
  func declared() throws {
    let text =
      "table,row,column,measure,value,symbol\r\nt,a,x,p,,<5\r\nt,b,x,p,,<5\r\nt,c,x,p,30,\r\nt,totaal,x,p,34,\r\n"
    let report = try attack([text])
    #expect(bounds(report)["a x"] == AttackInterval(lower: 0, upper: 4))
    #expect(report.broken.isEmpty)
  }

  /// Every table of three by three with totals, against trying all tables of whole numbers.
  @Test("bounds are those that brute force finds", arguments: 0..<40)
  func bruteForce(seed: UInt64) throws {
    var random = RandomHierarchy.Generator(state: seed)
    var numbers = (0..<3).map { _ in
      (0..<3).map { _ in Double(Int.random(in: 1...6, using: &random)) }
    }
    numbers = numbers.map { $0 + [$0.reduce(0, +)] }
    numbers.append((0..<4).map { column in numbers.map { $0[column] }.reduce(0, +) })
    let hidden = Set(
      (0..<9).filter { _ in Int.random(in: 0..<10, using: &random) < 6 }.map {
        ($0 / 3) * 4 + $0 % 3
      })
    var shown = numbers
    for cell in hidden { shown[cell / 4][cell % 4] = -1 }
    let labels = ["a", "b", "c", "totaal"]
    let report = try attack([Self.twin("t", labels, ["x", "y", "z", "totaal"], shown)])
    let problem = DisclosureProblem(
      cells: numbers.joined().map { .init(value: $0) },
      relations: (0..<4).flatMap { line in
        [
          LinearRelation(total: line * 4 + 3, parts: (0..<3).map { line * 4 + $0 }),
          LinearRelation(total: 12 + line, parts: (0..<3).map { $0 * 4 + line }),
        ]
      })
    let brute = BruteForceAttack(problem, hidden: hidden, limit: 40, budget: 2_000_000)
    try #require(brute.isComplete)
    let found = bounds(report)
    for cell in hidden {
      let name = "\(labels[cell / 4]) \(["x", "y", "z"][cell % 4])"
      let interval = try #require(found[name] ?? nil)
      #expect((interval.lower - Double(brute.lowest[cell] ?? -1)).magnitude < 1e-6, "\(name)")
      #expect(
        ((interval.upper ?? -1) - Double(brute.highest[cell] ?? -1)).magnitude < 1e-6, "\(name)")
    }
  }

  @Test("JSON tells every place and its bounds")
  func json() throws {
    let report = try attack([Self.twin("t", ["a", "b", "totaal"], ["x"], [[-1], [9], [12]])])
    let json = try report.json()
    #expect(json.contains("\"from\" : 3") && json.contains("\"safe\" : false"))
    #expect(report.text(all: false).contains("error: [too-narrow] a, x is in [3, 3]"))
  }

  @Test("a folder without files, or without anything, is refused")
  func nothing() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/nowhere"] {
      let error = #expect(throws: ReadError.self) { try ReleaseAttack.files(in: path) }
      #expect(error?.code == "file-missing")
    }
  }
}
