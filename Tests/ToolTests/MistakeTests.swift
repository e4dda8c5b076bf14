import Foundation
import Testing

/// A study with one mistake at a time.
@Suite("Mistakes")
struct MistakeTests {
  /// A mistake, and what the tool must say about it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The file that is edited, seen from the study folder.
    let file: String
    let old: String
    let new: String
    let status: Int32
    /// The line that must be named, counted from that of the edit.
    var lineAfter = 0
    /// The column that must be named.
    var column: String?
    let code: String
    /// Words of the remedy.
    let remedy: String
  }

  static let studyMistakes: [Mistake] = [
    Mistake(
      testDescription: "an unknown key", file: "study.yaml", old: "publisher:", new: "publishr:",
      status: 65, code: "unknown-key",
      remedy: "Did you mean \"publisher\"?"),
    Mistake(
      testDescription: "an unknown key above its value", file: "study.yaml", old: "title:\n  nl:",
      new: "titel:\n  nl:", status: 65, code: "unknown-key",
      remedy: "Did you mean \"title\"?"),
    Mistake(
      testDescription: "an unknown region", file: "study.yaml", old: "focus: brussels",
      new: "focus: brussles", status: 65, code: "region-unknown",
      remedy: "Did you mean \"brussels\"?"),
    Mistake(
      testDescription: "regions that overlap without a word on it", file: "study.yaml",
      old: "reference: flanders ", new: "reference: flanders-and-brussels ", status: 65,
      code: "regions-overlap", remedy: "\"focus-in-reference: excluded\""),
    Mistake(
      testDescription: "a missing file", file: "study.yaml", old: "data/tso-stem-bhg.csv",
      new: "data/tso-stem-bgh.csv", status: 66, lineAfter: -1, code: "file-missing",
      remedy: "Did you mean \"tso-stem-bhg.csv\"?"),
    Mistake(
      testDescription: "a missing column", file: "study.yaml",
      old: "columns: {programme: studierichting}", new: "columns: {programme: richting}",
      status: 65, code: "column-missing",
      remedy: "Its columns are \"2017-2018\""),
    Mistake(
      testDescription: "a period outside the data", file: "study.yaml", old: "last: 2021-2022",
      new: "last: 2022-2023", status: 65, code: "period-outside-data",
      remedy: "Change the period"),
    Mistake(
      testDescription: "a template that does not exist", file: "study.yaml",
      old: "  - tso-comparison", new: "  - tso-comparisons", status: 65,
      code: "template-unknown", remedy: "Did you mean \"tso-comparison\"?"),
  ]

  static let dataMistakes: [Mistake] = [
    Mistake(
      testDescription: "a text in a count", file: "data/tso-stem-bhg.csv", old: "20,21,10,15,14",
      new: "20,21,tien,15,14", status: 1,
      column: "2019-2020", code: "not-a-number",
      remedy: "Correct the cell"),
    Mistake(
      testDescription: "a negative count", file: "data/tso-stem-bhg.csv", old: "20,21,10,15,14",
      new: "20,21,-10,15,14", status: 1,
      column: "2019-2020", code: "negative-number",
      remedy: "Correct the cell"),
    Mistake(
      testDescription: "a row that stands twice", file: "data/tso-stem-bhg.csv",
      old: "Fotografie,6,7,7,7,4\n", new: "Fotografie,6,7,7,7,4\nFotografie,6,7,7,7,4\n",
      status: 1, lineAfter: 1, code: "duplicate-row",
      remedy: "Remove one of the two rows"),
  ]

  /// A copy of the example with a mistake in it.
  private func spoilt(_ mistake: Mistake) throws -> (folder: TemporaryFolder, place: String) {
    let folder = try TemporaryFolder()
    for name in ["study.yaml", "data"] {
      try FileManager.default.copyItem(atPath: "\(Checkout.example)/\(name)", toPath: folder(name))
    }
    let text = try folder.read(mistake.file)
    let edit = try #require(text.range(of: mistake.old))
    try folder.write(mistake.file, text.replacingCharacters(in: edit, with: mistake.new))
    let line = text[..<edit.lowerBound].count { $0 == "\n" } + 1 + mistake.lineAfter
    let column = mistake.column.map { ": column \"\($0)\"" } ?? ""
    return (folder, "\(folder(mistake.file)):\(line)\(column)")
  }

  @Test(
    "A mistake gives its place and the remedy, and leaves no workbook",
    arguments: studyMistakes + dataMistakes)
  func mistake(_ mistake: Mistake) throws {
    let (folder, place) = try spoilt(mistake)
    let run = try Tool.run("build", folder("study.yaml"))
    #expect(run.status == mistake.status)
    #expect(run.results == "")
    let start = "\(place): error: [\(mistake.code)] "
    let line = try #require(
      run.messages.split(separator: "\n").first { $0.hasPrefix(start) }, "\(run.messages)")
    #expect(line.contains(mistake.remedy), "the remedy must be told: \(line)")
    #expect(folder.files(endingIn: ".xlsx").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder("output")))
  }

  @Test("A mistake in the data is told with its consequence", arguments: dataMistakes)
  func consequence(_ mistake: Mistake) throws {
    let (folder, place) = try spoilt(mistake)
    let run = try Tool.run("check", folder("study.yaml"))
    #expect(run.status == 1)
    #expect(run.messages.hasPrefix(place))
    #expect(run.messages.contains("\nNothing would be written: the data have "))
  }

  @Test(
    "An output folder that can't be written is named", arguments: ["file/output", "/proc/output"])
  func closedFolder(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "")
    let output = name.hasPrefix("/") ? name : folder(name)
    let run = try Tool.run("build", Checkout.study, "--output", output)
    #expect(run.status == 73)
    #expect(run.messages.hasPrefix("\(output): error: [output-not-created] "))
    #expect(run.messages.contains("Choose another folder with --output"))
    #expect(folder.files(endingIn: ".xlsx").isEmpty)
  }

  @Test("A disk that is full leaves no workbook and no folder", arguments: [2, 4, 16])
  func fullDisk(limit: Int) throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      "build", Checkout.study, "--output", folder("new/output"), fileSizeLimit: limit)
    #expect(run.status == 73)
    let line = run.messages.split(separator: "\n").last ?? ""
    #expect(line.hasPrefix("\(folder("new/output/brussels-blueprint.xlsx")): error: "), "\(line)")
    #expect(line.contains("File too large. Raise the limit for the size of a file"))
    #expect(folder.files(endingIn: "").isEmpty)
  }

  @Test("A full disk leaves the older workbook as it was")
  func olderWorkbook() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("build", Checkout.study, "--output", folder.path).status == 0)
    let before = try Data(contentsOf: URL(filePath: folder("brussels-blueprint.xlsx")))
    let run = try Tool.run(
      "build", Checkout.study, "--output", folder.path, fileSizeLimit: 16)
    #expect(run.status == 73)
    #expect(try Data(contentsOf: URL(filePath: folder("brussels-blueprint.xlsx"))) == before)
    #expect(folder.files(endingIn: "").count == 3)
  }
}
