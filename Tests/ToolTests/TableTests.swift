import Foundation
import Testing

/// `stemregio table` in its four forms.
@Suite("One table")
struct TableTests {
  private func table(_ id: String, _ options: String...) throws -> String {
    let run = try ProgramRun([Tool.path, "table", Checkout.study, id] + options)
    try #require(run.status == 0, "\(run.messages)")
    #expect(run.messages == "")
    return run.results
  }

  @Test("As text, it has aligned columns under its title")
  func text() throws {
    let lines = try table("bijlage-3").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("Bijlage 3: ") == true)
    let rule = try #require(lines.firstIndex { $0.hasPrefix("---") })
    let width = lines[rule].count
    // The source's own numbers: its last programme and its total.
    let last = lines[rule + 15].split(separator: " ", omittingEmptySubsequences: true)
    #expect(last.suffix(5) == ["0", "1", "0", "0", "0"])
    let total = lines[rule + 16].split(separator: " ", omittingEmptySubsequences: true)
    #expect(total.suffix(5) == ["67", "79", "69", "107", "85"])
    for line in lines[(rule + 1)...(rule + 16)] { #expect(line.count == width) }
  }

  @Test("As Markdown, every row has as many cells as the header")
  func markdown() throws {
    let lines = try table("tabel-44", "--format", "markdown", "--language", "fr")
      .split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.count == 2 + 10)
    #expect(Set(lines.map { $0.count { $0 == "|" } }) == [5])
    #expect(lines[1] == "| --- | ---: | ---: | --- |")
  }

  @Test("As CSV, it is its part of the tidy twin", arguments: ["bijlage-4", "stem-platform"])
  func csv(id: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("build", Checkout.study, "--output", folder.path).status == 0)
    let twin = try folder.read("brussels-blueprint.csv").components(separatedBy: "\r\n")
    let part = twin.filter { $0.hasPrefix("table,") || $0.hasPrefix("\(id),") || $0.isEmpty }
    #expect(part.count > 50)
    #expect(try table(id, "--format", "csv").components(separatedBy: "\r\n") == part)
  }

  @Test(
    "As JSON, it has the same cells as the CSV",
    .enabled(if: Oracle.readsWorkbooks, "needs python3 with openpyxl"),
    arguments: ["tso-vergelijking", "tabel-44", "stem-2030-aandelen"])
  func json(id: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("table.json", table(id, "--format", "json"))
    try folder.write("table.csv", table(id, "--format", "csv"))
    try Oracle.python("json_equals_twin", folder("table.json"), folder("table.csv"))
  }
}
