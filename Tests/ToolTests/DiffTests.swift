import Foundation
import Testing

/// Two releases of one workbook, by another program and by the tool.
@Suite("stemregio diff", .enabled(if: Oracle.readsWorkbooks, "needs python3 with openpyxl"))
struct DiffTests {
  /// Writes a release with openpyxl: a table per name, each from its rows.
  private func release(
    _ folder: TemporaryFolder, _ name: String, title: String = "Leerlingen", _ rows: String
  ) throws -> String {
    let script = """
      import sys, json, openpyxl
      from openpyxl.worksheet.table import Table
      w = openpyxl.Workbook(); s = w.active; s.title = "Tabel 1"
      s.append([sys.argv[2]]); s.append(["Bron: register"])
      rows = json.loads(sys.argv[3])
      for row in rows: s.append(row)
      for cell in s["C"][3:]: cell.number_format = "0.0%"
      s.add_table(Table(displayName="leerlingen", ref=f"A3:{chr(64 + len(rows[0]))}{2 + len(rows)}"))
      w.properties.creator = "Uitgever"
      w.properties.created = w.properties.modified = __import__("datetime").datetime(2026, 1, 1)
      w.save(sys.argv[1])
      """
    let run = try ProgramRun(["python3", "-c", script, folder(name), title, rows])
    try #require(run.status == 0, "\(run.messages)")
    return folder(name)
  }

  private let old = """
    [["Gemeente", "2022", "Aandeel"], ["Evere", 10, 0.5], ["Elsene [noot 1]", "[c]", 0.25],
     ["Jette", 7, 0.1]]
    """

  private struct Fields: Hashable {
    let row, column, change, old, new, difference: String
  }

  private func cells(_ csv: String) -> Set<Fields> {
    Set(
      csv.split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }.filter { $0[0] == "cell" }.map {
        Fields(row: $0[2], column: $0[3], change: $0[4], old: $0[5], new: $0[6], difference: $0[7])
      })
  }

  @Test("cells that changed, are new or are gone are told with row, column and difference")
  func cells() throws {
    let folder = try TemporaryFolder()
    let first = try release(folder, "old.xlsx", old)
    let second = try release(
      folder, "new.xlsx", title: "Leerlingen, herzien",
      """
      [["Gemeente", "Aandeel", "2022", "2023"], ["Elsene [noot 2]", 0.25, 12, 3],
       ["Evere", 0.65, 10, 4], ["Vorst", 0.2, 1, 2]]
      """)
    let run = try Tool.run("diff", first, second, "--format", "csv")
    #expect(run.status == 1 && run.messages == "")
    let expected: Set = [
      Fields(
        row: "Elsene", column: "2022", change: "changed", old: "[c]", new: "12", difference: ""),
      Fields(
        row: "Evere", column: "Aandeel", change: "changed", old: "0.5", new: "0.65",
        difference: "0.15"),
      Fields(row: "Elsene", column: "2023", change: "new", old: "", new: "3", difference: ""),
      Fields(row: "Evere", column: "2023", change: "new", old: "", new: "4", difference: ""),
      Fields(row: "Vorst", column: "Aandeel", change: "new", old: "", new: "0.2", difference: ""),
      Fields(row: "Vorst", column: "2022", change: "new", old: "", new: "1", difference: ""),
      Fields(row: "Vorst", column: "2023", change: "new", old: "", new: "2", difference: ""),
      Fields(row: "Jette", column: "2022", change: "gone", old: "7", new: "", difference: ""),
      Fields(row: "Jette", column: "Aandeel", change: "gone", old: "0.1", new: "", difference: ""),
    ]
    #expect(cells(run.results) == expected)
    #expect(
      run.results.contains("title,,,,changed,Leerlingen,\"Leerlingen, herzien\",,Tabel 1\r\n"))
    #expect(!run.results.contains("Bron: register"))
  }

  @Test("people see numbers as the workbook shows them, and rows that are new or gone")
  func text() throws {
    let folder = try TemporaryFolder()
    let first = try release(folder, "old.xlsx", old)
    let second = try release(
      folder, "new.xlsx",
      "[[\"Gemeente\", \"2022\", \"Aandeel\"], [\"Evere\", 1210, 0.65], [\"Elsene\", \"[c]\", 0.25]]"
    )
    let run = try Tool.run("diff", first, second)
    #expect(run.status == 1)
    let lines = run.results.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines.contains(
        "Cells: 2 changed, 0 new, 2 gone. Tables that differ: 1 of 1. Texts that differ: 0."))
    #expect(lines.contains("Evere 2022 10 1210 +1200"))
    #expect(lines.contains("Evere Aandeel 50.0% 65.0% +15.0 pp"))
    #expect(lines.contains("Rows that are gone: Jette"))
  }

  @Test("a release does not differ from itself, and other programs get JSON")
  func same() throws {
    let folder = try TemporaryFolder()
    let file = try release(folder, "old.xlsx", old)
    let text = try Tool.run("diff", file, file)
    #expect(text.status == 0)
    #expect(text.results.contains("Nothing differs: 1 tables compared."))
    let run = try Tool.run("diff", file, file, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.results.utf8)) as? [String: Any]
    #expect(run.status == 0)
    #expect(object?["differs"] as? Bool == false)
    #expect((object?["tables"] as? [Any])?.isEmpty == true)
  }

  @Test("years in a second column of labels tell rows apart")
  func years() throws {
    let folder = try TemporaryFolder()
    let first = try release(
      folder, "old.xlsx",
      "[[\"Gemeente\", \"Jaar\", \"N\"], [\"Evere\", 2022, 5], [\"Evere\", 2023, 6]]")
    let second = try release(
      folder, "new.xlsx",
      "[[\"Gemeente\", \"Jaar\", \"N\"], [\"Evere\", 2023, 8], [\"Evere\", 2024, 9]]")
    let run = try Tool.run("diff", first, second, "--format", "csv")
    #expect(
      cells(run.results) == [
        Fields(
          row: "Evere | 2023", column: "N", change: "changed", old: "6", new: "8", difference: "2"),
        Fields(row: "Evere | 2024", column: "N", change: "new", old: "", new: "9", difference: ""),
        Fields(row: "Evere | 2022", column: "N", change: "gone", old: "5", new: "", difference: ""),
      ])
  }

  @Test("our own workbooks and their tidy twins are compared")
  func ownReleases() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("init", folder("study")).status == 0)
    #expect(
      try Tool.run("build", folder("study/study.yaml"), "--output", folder("old")).status == 0)
    let same = try Tool.run(
      "diff", folder("old/brussels-blueprint.xlsx"), folder("old/brussels-blueprint.xlsx"))
    #expect(same.status == 0, "\(same.results)")
    let twin = try folder.read("old/brussels-blueprint.csv")
    let line = "bijlage-3,Techniek-wetenschappen,2018-2019,pupils,12,"
    try #require(twin.contains(line))
    try folder.write("new.csv", twin.replacing(line, with: line.replacing("12,", with: "13,")))
    let run = try Tool.run(
      "diff", folder("old/brussels-blueprint.csv"), folder("new.csv"), "--format", "csv")
    #expect(run.status == 1)
    #expect(
      cells(run.results) == [
        Fields(
          row: "Techniek-wetenschappen", column: "2018-2019", change: "changed", old: "12",
          new: "13", difference: "1")
      ])
  }

  @Test("files that can't be compared are refused with a remedy")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let file = try release(folder, "old.xlsx", old)
    try folder.write("other.csv", "a,b\n1,2\n")
    _ = try ProgramRun([
      "python3", "-c", "import sys, openpyxl; openpyxl.Workbook().save(sys.argv[1])",
      folder("bare.xlsx"),
    ])
    let kinds = try Tool.run("diff", file, folder("other.csv"))
    #expect(kinds.status == 64 && kinds.messages.contains("two workbooks or two tidy twins"))
    let other = try Tool.run("diff", folder("other.csv"), folder("other.csv"))
    #expect(other.status == 66 && other.messages.contains("other.csv: error: [not-a-twin]"))
    let bare = try Tool.run("diff", folder("bare.xlsx"), file)
    #expect(bare.status == 66 && bare.messages.contains("bare.xlsx: error: [tables-missing]"))
    let missing = try Tool.run("diff", file, folder("none.xlsx"))
    #expect(missing.status == 66 && missing.messages.contains("[file-not-readable]"))
    #expect(missing.results == "")
  }
}
