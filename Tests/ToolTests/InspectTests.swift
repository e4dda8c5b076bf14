import Foundation
import Testing

@Suite("inspect says what a file is")
struct InspectTests {
  private static let text = """
    NIS;gemeente;dag;aantal;prijs\r
    1000;Synthetica;01/02/2024;14.304;1,5\r
    11002;Voorbeeld;02/02/2024;2.019;2,25\r
    11002;Voorbeeld;02/02/2024;2.019;2,25\r
    21004;"Proef; dorp";03/02/2024;-;10,75\r

    """

  private func inspect(_ arguments: String...) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write("synthetisch_2023-2024.csv", Self.text)
    let path = folder("synthetisch_2023-2024.csv")
    return try ProgramRun([Tool.path, "inspect", path] + arguments)
  }

  @Test(
    "Encoding, separator, header, decimal mark, repaired codes, repeated rows, year in the name")
  func report() throws {
    let run = try inspect()
    #expect(run.status == 0 && run.messages.isEmpty)
    for line in [
      "  encoding: UTF-8 (no accented letters)", "  separator: semicolon", "  header: row 1",
      "  decimal mark: comma", "  records: 4",
      "  - 1 row repeating an earlier row in every column, the first in row 4.",
      "  - Column \"NIS\": 1 code lost the leading zero and will be repaired, such as 1000 -> 01000.",
      "  - Column \"aantal\": 3 numbers with thousands marks, such as 14.304, read as 14304.",
      "  - Column \"aantal\": 1 value without a number, such as -.",
    ] { #expect(run.results.contains(line + "\n"), "\(line)\n\(run.results)") }
    #expect(run.results.contains("2024-02-01 to 2024-02-03"))
    #expect(run.results.contains("2019 to 14304"))
    #expect(run.results.contains("constant: {school-year: 2023-2024}"))
  }

  @Test("The same for programs, as JSON")
  func json() throws {
    let run = try inspect("--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.results.utf8))
    let report = try #require(object as? [String: Any])
    #expect(report["records"] as? Int == 4)
    #expect(report["repeatedRows"] as? Int == 1)
    #expect(report["schoolYearInFileName"] as? String == "2023-2024")
    let columns = try #require(report["columns"] as? [[String: Any]])
    #expect(
      columns.map { $0["type"] as? String } == ["NIS code", "text", "date", "integer", "decimal"])
    #expect(columns[3]["masked"] as? Int == 1)
    #expect((report["sha256"] as? String)?.count == 64)
  }

  @Test("The suggested entry works in a study, and its table has the sum of the file")
  func suggestion() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "sums_2023-2024.csv",
      "Gemeente NIS;Soort;Aantal leerlingen\n21004;x;3\n21004;y;4\n21015;x;5\n")
    let inspected = try Tool.run("inspect", folder("sums_2023-2024.csv")).results
    let marker = try #require(inspected.range(of: "An entry for the study file:\n"))
    try FileManager.default.createDirectory(
      atPath: folder("templates"), withIntermediateDirectories: false)
    try folder.write(
      "templates/sums.yaml",
      """
      description: Sums
      tables:
        - {id: sums, sheet: S, title: T, subtitle: S, source: S, facts: enrolments,
           rows: [{dimension: soort, heading: Kind, total: All}],
           columns: [{id: pupils, label: Pupils, measure: pupils, format: count}]}
      """)
    try folder.write(
      "study.yaml",
      """
      title: T
      publisher: P
      release: 2026-11-20
      languages: [en]
      templates: [sums]
      focus: brussels
      reference: flanders
      period: {first: 2023-2024, last: 2023-2024}
      output: {name: sums}
      sources:
      """ + inspected[marker.upperBound...].replacing("…", with: "Example"))
    let run = try Tool.run("table", folder("study.yaml"), "sums", "--format", "csv")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.results.contains("12"), "\(run.results)")
  }

  @Test("Several files are inspected one after the other")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "a;b\n1;2\n")
    try folder.write("b.csv", "a,b\n1,2\n")
    let run = try Tool.run("inspect", folder("a.csv"), folder("b.csv"))
    #expect(run.results.contains("separator: semicolon"))
    #expect(run.results.contains("separator: comma"))
  }
}
