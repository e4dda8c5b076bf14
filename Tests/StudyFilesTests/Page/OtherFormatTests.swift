import Foundation
import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Other formats of a publication")
struct OtherFormatTests {
  @Test("Every footnote of a Markdown document is used and explained", arguments: Language.allCases)
  func footnotes(language: Language) {
    let text = MarkdownDocument(version: "1").text(SamplePublication.value, language: language)
    for number in 1...2 {
      #expect(text.contains("[^\(number)]: "))
      #expect(text.split(separator: "[^\(number)]").count > 2)
    }
    #expect(!text.contains("[^3]"))
  }

  @Test("Every row of a Markdown table has as many cells as its header")
  func markdownTables() throws {
    let text = MarkdownDocument(version: "1").text(
      try SamplePage.example().publication, language: .nl)
    let blocks = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("|") }
    // 14 tables and that of the sources.
    #expect(blocks.count == 15)
    for block in blocks {
      let bars = block.split(separator: "\n").map { line in
        line.replacing("\\|", with: "").filter { $0 == "|" }.count
      }
      #expect(Set(bars).count == 1, "\(block.prefix(80))")
    }
  }

  @Test("Without LibreOffice an ODS file is refused with the remedy")
  func absent() {
    let error = #expect(throws: WorkbookError.self) { try SpreadsheetConversion(path: "/nowhere") }
    #expect(error?.code == "output-not-created")
    #expect(error?.problem.contains("LibreOffice") == true)
    #expect(error?.remedy?.contains("--format") == true)
  }

  private static let hasLibreOffice = (try? SpreadsheetConversion()) != nil

  @Test("Each format wanted is written with the report of the checks, and nothing else")
  func formats() throws {
    let build = try SamplePage.example()
    let folder = try TemporaryFolder()
    let paths = try build.write(
      [.nl], formats: [.html, .markdown], folder: folder.path, version: "1")
    #expect(
      paths.map { String($0.dropFirst(folder.path.count + 1)) } == [
        "brussels-blueprint.html", "brussels-blueprint.md", "brussels-blueprint.screening.csv",
      ])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == paths.map { String($0.dropFirst(folder.path.count + 1)) })
  }

  @Test(
    "An ODS file holds the numbers of the workbook",
    .enabled(if: Self.hasLibreOffice, "needs LibreOffice (soffice)"))
  func ods() throws {
    let folder = try TemporaryFolder()
    let source = folder.path + "/a.xlsx"
    try WorkbookWriter.write(SamplePublication.workbook(.nl), to: source)
    try SpreadsheetConversion().convert(source, to: folder.path + "/b.ods")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["a.xlsx", "b.ods"])
    let script = """
      import sys, zipfile
      text = zipfile.ZipFile(sys.stdin.read()).read("content.xml").decode()
      print(all(word in text for word in ('office:value="59"', "Bijlage 3", "noot 1")), end="")
      """
    #expect(try Program.python(script, input: folder.path + "/b.ods") == "True")
  }
}
