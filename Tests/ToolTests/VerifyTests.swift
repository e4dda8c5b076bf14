import Foundation
import Testing

@Suite("stemregio verify")
struct VerifyTests {
  @Test("every workbook of the example has every property, in each language")
  func example() throws {
    let folder = try TemporaryFolder()
    let build = try Tool.run(
      "build", Checkout.study, "--output", folder.path, "--language", "nl", "--language", "fr",
      "--language", "en")
    #expect(build.status == 0, "\(build.messages)")
    let files = folder.files(endingIn: ".xlsx").map { folder($0) }
    try #require(files.count == 3)
    let run = try Tool.run("verify", files[0], files[1], files[2])
    #expect(run.status == 0 && run.results.split(separator: "\n").count == 3, "\(run.results)")
  }

  @Test(
    "a new study of each template has every property, in each language",
    arguments: ["tso-comparison", "stem-2030"])
  func templates(_ template: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("init", folder("study"), "--template", template).status == 0)
    let build = try Tool.run(
      "build", folder("study/study.yaml"), "--output", folder("out"), "--language", "nl",
      "--language", "fr", "--language", "en")
    #expect(build.status == 0, "\(build.messages)")
    let files = folder.files(endingIn: ".xlsx").map { folder($0) }
    try #require(files.count == 3)
    let run = try Tool.run("verify", files[0], files[1], files[2])
    #expect(run.status == 0, "\(run.results)")
  }

  @Test("the monitors and their background have every property, in each language")
  func monitors() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("synthesize", folder("data"), "--scale", "0.01").status == 0)
    let build = try Tool.run("build", folder("data/monitors.yaml"), "--output", folder("out"))
    #expect(build.status == 0, "\(build.messages)")
    let files = folder.files(endingIn: ".xlsx").filter { $0.contains("monitors") }.map {
      folder($0)
    }
    try #require(files.count == 3)
    let run = try Tool.run("verify", files[0], files[1], files[2])
    #expect(run.status == 0, "\(run.results)")
  }

  @Test("a part of the tables is a good workbook, too")
  func only() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      "build", Checkout.study, "--output", folder.path, "--only", "bijlage-4", "tso-vergelijking")
    #expect(run.status == 0 || run.messages.contains("table-unknown"), "\(run.messages)")
  }

  @Test("a file that is not there gives 66")
  func missing() throws {
    let run = try Tool.run("verify", "/nowhere.xlsx")
    #expect(run.status == 66 && run.messages.contains("[file-not-readable]"))
  }

  @Test("no file gives 64")
  func nothing() throws { #expect(try Tool.run("verify").status == 64) }

  @Test("docs/verify.md is the list that the tool prints")
  func list() throws {
    let written = try String(contentsOfFile: Checkout.folder + "/docs/verify.md", encoding: .utf8)
    #expect(try Tool.run("verify", "--list").results == written)
  }

  @Test("each of the 67 properties of a good statistical workbook has a check")
  func numbers() throws {
    let rows = try Tool.run("verify", "--list").results.split(separator: "\n")
    let numbers = rows.compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    #expect(Set(numbers) == Set(1...67))
  }

  @Test(
    "findings name sheet, cell and remedy, for people and for programs",
    .enabled(if: Oracle.readsWorkbooks))
  func findings() throws {
    let folder = try TemporaryFolder()
    let script =
      "import sys, openpyxl; w = openpyxl.Workbook(); w.active['B2'] = 1; w.save(sys.argv[1])"
    _ = try ProgramRun(["python3", "-c", script, folder("bare.xlsx")])
    let run = try Tool.run("verify", folder("bare.xlsx"))
    #expect(run.status == 1)
    #expect(run.results.contains("bare.xlsx[Sheet]!A1: error: [title-in-first-cell]"))
    let json = try Tool.run("verify", "--format", "json", folder("bare.xlsx"))
    let reports =
      try JSONSerialization.jsonObject(with: Data(json.results.utf8)) as? [[String: Any]]
    let findings = try #require(reports?.first?["findings"] as? [[String: Any]])
    #expect(
      findings.contains {
        $0["check"] as? String == "title-in-first-cell" && $0["cell"] as? String == "A1"
      })
  }
}
