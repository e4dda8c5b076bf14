import Foundation
import Testing

/// The commands, their exit codes and their two streams.
@Suite("Commands")
struct CommandTests {
  private static let templates = ["brussels-blueprint", "tso-comparison", "stem-2030"]

  @Test("A new study builds at once", arguments: templates)
  func newStudy(template: String) throws {
    let folder = try TemporaryFolder()
    let study = folder("study/study.yaml")
    let made = try Tool.run("init", folder("study"), "--template", template)
    #expect(made.status == 0)
    #expect(made.results == "\(study)\n")
    let built = try Tool.run("build", study)
    #expect(built.status == 0, "\(built.messages)")
    #expect(built.results.split(separator: "\n").count == 3)
    let text = try folder.read("study/study.yaml")
    #expect(text.contains("templates:                   # what to build"))
    #expect(text.contains("\n  - \(template)\n"))
    #expect(Self.templates.count { text.contains("\n  # - \($0)\n") } == 2)
  }

  @Test("Of many errors of one kind in a file three are shown, and how many more there are")
  func manyErrors() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("init", folder("study")).status == 0)
    let file = "study/data/tso-stem-bhg.csv"
    let rows = (1...12).map { "Proef \($0),veel,1,1,1,1\n" }.joined()
    try folder.write(file, folder.read(file) + rows)
    let run = try Tool.run("build", folder("study/study.yaml"))
    #expect(run.status == 1, "\(run.messages)")
    let lines = run.messages.split(separator: "\n").filter { $0.contains("[not-a-number]") }
    #expect(lines.count == 4 && lines.last?.hasSuffix(" and 9 more like these.") == true)
    #expect(run.messages.contains("the data have 12 errors."))
  }

  @Test("A new study leaves an older one alone")
  func olderStudy() throws {
    let folder = try TemporaryFolder()
    try folder.write("study.yaml", "mine")
    let run = try Tool.run("init", folder.path)
    #expect(run.status == 73)
    #expect(run.messages.hasPrefix("\(folder("study.yaml")): error: [output-exists] "))
    #expect(try folder.read("study.yaml") == "mine")
    #expect(folder.files(endingIn: "").count == 1)
  }

  @Test(
    "A wrong command line ends with 64",
    arguments: [
      ["nonsense"], ["build"], ["build", Checkout.study, "--languages", "nl"],
      ["build", Checkout.study, "--language", "de"],
      ["build", Checkout.study, "--only", "bijlage-99"],
      ["table", Checkout.study, "bijlage-99"], ["regions", "brussles"],
      ["regions", "--borders", "x"],
      ["init", "/tmp/never-made", "--template", "tso"],
    ])
  func wrongUsage(_ arguments: [String]) throws {
    let run = try ProgramRun([Tool.path] + arguments)
    #expect(run.status == 64)
    #expect(run.results == "")
    #expect(run.messages != "")
  }

  @Test("An input that can't be read ends with 66, and names the option for the data folder")
  func noInput() throws {
    let run = try Tool.run("check", "/nowhere/study.yaml")
    #expect(run.status == 66)
    #expect(run.messages.hasPrefix("/nowhere/study.yaml: error: [file-missing] "))
    let data = try Tool.run("templates", "--data", "/nowhere")
    #expect(data.status == 66)
    #expect(data.messages.contains("--data"))
  }

  @Test("The data folder may be named")
  func dataFolder() throws {
    let run = try Tool.run("templates", "--data", Checkout.folder)
    #expect(run.status == 0)
    for template in Self.templates { #expect(run.results.contains("\n\(template) ")) }
  }

  @Test("Check tells the tables, the rows read and used, and writes what screening found only")
  func check() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("init", folder.path).status == 0)
    let before = folder.files(endingIn: "")
    let run = try Tool.run("check", folder("study.yaml"))
    #expect(run.status == 0)
    let messages = run.messages.split(separator: "\n")
    #expect(messages.allSatisfy { $0.contains("note: [tables-left-out]") })
    let lines = run.results.split(separator: "\n").map { $0.split(separator: " ") }
    // 15 programmes and their total in the source; the total is compared, not used.
    #expect(lines.contains(["tso-brussels", "tso-stem-bhg.csv", "16", "15", "1", "0"]))
    #expect(lines.contains { $0.starts(with: ["bijlage-3", "16", "5", "Absoluut"]) })
    let written = Set(folder.files(endingIn: "")).subtracting(before)
    #expect(written == ["output", "output/brussels-blueprint.screening.csv"])
    #expect(lines.contains { $0.starts(with: ["PASS", "control-total-differs"]) })
  }

  @Test("Only the tables asked for are built")
  func only() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      "build", Checkout.study, "--only", "bijlage-4", "tabel-45", "--output", folder.path)
    #expect(run.status == 0)
    let lines = try folder.read("brussels-blueprint.csv").split(separator: "\r\n").dropFirst()
    #expect(Set(lines.map { $0.prefix { $0 != "," } }) == ["bijlage-4", "tabel-45"])
  }

  @Test("Languages are built once each, under names of their own")
  func languages() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      "build", Checkout.study, "--language", "fr", "--language", "nl", "--language", "fr",
      "--output", folder.path)
    let names = [
      "brussels-blueprint.fr.xlsx", "brussels-blueprint.fr.csv",
      "brussels-blueprint.xlsx", "brussels-blueprint.csv", "brussels-blueprint.screening.csv",
    ]
    #expect(run.results == names.map { folder($0) + "\n" }.joined())
  }

  @Test("A region is told with its municipalities on a day")
  func regions() throws {
    let brussels = try Tool.run("regions", "brussels", "--language", "fr")
    #expect(brussels.results.split(separator: "\n").count == 1 + 2 + 19)
    #expect(brussels.results.contains("21004   municipality  Bruxelles"))
    let all = try Tool.run("regions", "--borders", "2024").results.split(separator: "\n")
    // 300 municipalities in Flanders from 2019 to 2024, 19 in Brussels.
    #expect(all.count { $0.contains(" municipality ") } == 319)
    #expect(all.count { $0.contains(" province ") } == 5)
  }

  @Test("A reader that has seen enough ends the tool quietly")
  func closedPipe() throws {
    let script = "set -o pipefail; \"$0\" regions | head -n 1"
    let run = try ProgramRun(["bash", "-c", script, Tool.path])
    #expect(run.status == 0)
    #expect(run.results.hasPrefix("Region"))
    #expect(run.messages == "")
  }

  @Test("A result that can't be written ends with 73")
  func fullResults() throws {
    let run = try ProgramRun(["bash", "-c", "\"$0\" regions > /dev/full", Tool.path])
    #expect(run.status == 73)
    #expect(run.messages.contains("No space left on device"))
  }

  @Test("Colours are for terminals, and not when NO_COLOR is set")
  func colors() throws {
    let script = Checkout.folder + "/Tests/ToolTests/Scripts/in_terminal.py"
    let command = ["python3", script, Tool.path, "check", "/nowhere/study.yaml"]
    let colored = try ProgramRun(command, ["TERM": "xterm", "NO_COLOR": ""])
    #expect(colored.results.contains("\u{1B}[1;31merror: \u{1B}[0m[file-missing]"))
    let plain = try ProgramRun(command, ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.results.contains("error: [file-missing]"))
    #expect(!plain.results.contains("\u{1B}"))
  }
}
