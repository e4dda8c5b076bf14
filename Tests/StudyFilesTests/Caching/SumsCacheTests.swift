import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Keeping the sums of large sources")
struct SumsCacheTests {
  private static let groupings: [[DimensionID]] = [["school-year", "region", "stem"], ["stem"]]

  /// Reads the facts of a study through its cache.
  ///
  /// - Returns: the facts, and whether the sources were read for them.
  private static func facts(
    _ study: borrowing OneSourceStudy, groupings: [[DimensionID]] = Self.groupings
  ) throws -> (facts: ScannedFacts, wasRead: Bool) {
    let setting = try StudySetting(
      studyFile: study.folder.path + "/study.yaml",
      data: DataFolder.find(requested: Checkout.folder))
    let source = try #require(try OpenedSources(setting).facts["enrolments"])
    let plan = CuboidPlan(facts: "enrolments", needed: groupings)
    var wasRead = false
    let facts = try SumsCache(setting, leastBytes: 0).facts(of: source, plan: plan) {
      wasRead = true
      return try source.scan(plan)
    }
    return (facts, wasRead)
  }

  private static func study(repeated: String = "add") throws -> OneSourceStudy {
    try OneSourceStudy(
      csv: ParallelScanTests.nastyFile().text, source: ParallelScanTests.source(repeated))
  }

  private static func kept(_ study: borrowing OneSourceStudy) -> String {
    study.folder.path + "/.stemregio-cache/study.yaml.enrolments"
  }

  @Test("what is kept is all that reading found", arguments: ["add", "refuse", "merge"])
  func kept(repeated: String) throws {
    let study = try Self.study(repeated: repeated)
    let first = try Self.facts(study)
    let second = try Self.facts(study)
    #expect(first.wasRead && !second.wasRead)
    #expect(ParallelScanTests.result(first.facts) == ParallelScanTests.result(second.facts))
    #expect(first.facts.cuboids.map(\.grains) == second.facts.cuboids.map(\.grains))
  }

  @Test("a file that changed is read again, also when its size and its times are the same")
  func changedFile() throws {
    let study = try Self.study()
    _ = try Self.facts(study)
    let path = study.folder.path + "/data.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try study.folder.write("data.csv", text.replacing("row 3;3\n", with: "row 3;4\n"))
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(times)], ofItemAtPath: path)
    let changed = try Self.facts(study)
    #expect(changed.wasRead)
    #expect(try !Self.facts(study).wasRead)
  }

  @Test("a file that was only touched isn't read again: its SHA-256 is the same")
  func touchedFile() throws {
    let study = try Self.study()
    _ = try Self.facts(study)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
      ofItemAtPath: study.folder.path + "/data.csv")
    #expect(try !Self.facts(study).wasRead)
  }

  @Test("other sums, columns, classes or regions are another question; a title isn't")
  func otherQuestion() throws {
    let study = try Self.study()
    _ = try Self.facts(study)
    #expect(try Self.facts(study, groupings: [["school-year", "region"]]).wasRead)
    _ = try Self.facts(study)
    let file = study.folder.path + "/study.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try study.folder.write(
      "study.yaml", text.replacing("title: Data", with: "# New\n    title: New"))
    #expect(try !Self.facts(study).wasRead)
    try study.folder.write("study.yaml", text.replacing("stem: class", with: "stem: note"))
    #expect(try Self.facts(study).wasRead)
    try study.folder.write("study.yaml", text)
    #expect(try Self.facts(study).wasRead)
    try study.folder.write("regions/notes.csv", "anything\n")
    #expect(try Self.facts(study).wasRead)
  }

  @Test(
    "a damaged file is no error: the sources are read, and kept again", arguments: [0, 10, 100])
  func damaged(position: Int) throws {
    let study = try Self.study()
    let whole = try Self.facts(study)
    var data = try #require(FileManager.default.contents(atPath: Self.kept(study)))
    data[position] ^= 1
    try data.write(to: URL(fileURLWithPath: Self.kept(study)))
    let read = try Self.facts(study)
    #expect(read.wasRead)
    #expect(ParallelScanTests.result(read.facts) == ParallelScanTests.result(whole.facts))
    try data.prefix(position).write(to: URL(fileURLWithPath: Self.kept(study)))
    #expect(try Self.facts(study).wasRead)
    #expect(try !Self.facts(study).wasRead)
  }

  @Test("small sources leave nothing behind")
  func small() throws {
    let study = try Self.study()
    _ = try StudyBuild(
      studyFile: study.folder.path + "/study.yaml",
      data: DataFolder.find(requested: Checkout.folder), keepsSums: true)
    #expect(!FileManager.default.fileExists(atPath: study.folder.path + "/.stemregio-cache"))
  }
}
