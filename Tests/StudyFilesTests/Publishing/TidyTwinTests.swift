import Foundation
import RegionalStatistics
import StudyFiles
import Testing

@Suite("Tidy twin")
struct TidyTwinTests {
  static let label = LocalizedText(all: "x")

  static func table(_ id: String, rows: [String], columns: [String], _ cells: [[CellValue]])
    -> StatisticalTable
  {
    StatisticalTable(
      id: id, stub: [label], rows: rows.map { .init(id: $0, labels: [label]) },
      columns: columns.map { .init(id: $0, measure: "m-" + $0, label: label, format: .count) },
      cells: cells.map { $0.map { TableCell($0) } })
  }

  static let tables = [
    table(
      "bijlage-3", rows: ["Elektriciteit, \"sterk\"", "a|b\r\nc"], columns: ["2017", "é\n,"],
      [
        [.number(829), .number(829.0 / 2578)],
        [
          .missing(.suppressed),
          .text(LocalizedText(nl: "ja", fr: "oui", en: "yes"), id: "ja, \"x\""),
        ],
      ]),
    table(
      "t2", rows: ["=1+1"], columns: ["a", "b", "c"],
      [[.missing(.notAvailable), .missing(.notApplicable), .number(-0.0)]]),
  ]

  @Test("Python's csv reads every published cell back")
  func readBack() throws {
    let script = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode('utf-8')
      rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
      assert text.count('\\r\\n') == text.count('\\r') and text.endswith('\\r\\n')
      print(json.dumps(rows))
      """
    let json = try Program.python(script, input: TidyTwin.text(Self.tables))
    let rows = try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    // python3 -c "print(829/2578)"
    #expect(
      rows == [
        ["table", "row", "column", "measure", "value", "symbol"],
        ["bijlage-3", "Elektriciteit, \"sterk\"", "2017", "m-2017", "829", ""],
        ["bijlage-3", "Elektriciteit, \"sterk\"", "é\n,", "m-é\n,", "0.32156710628394103", ""],
        ["bijlage-3", "a|b\r\nc", "2017", "m-2017", "", "[c]"],
        ["bijlage-3", "a|b\r\nc", "é\n,", "m-é\n,", "ja, \"x\"", ""],
        ["t2", "=1+1", "a", "m-a", "", "[x]"], ["t2", "=1+1", "b", "m-b", "", "[z]"],
        ["t2", "=1+1", "c", "m-c", "0", ""],
      ])
  }

  @Test("Numbers read back as they were, to the last bit")
  func numbers() throws {
    let numbers: [Double] = [
      0, 1, -1, 0.1, 1.0 / 3, 2.0 / 3, 1e-7, 123_456_789_012, 1e15, 1e21, -2.5, 0.14492753623188406,
    ]
    let table = Self.table(
      "t", rows: ["r"], columns: numbers.map { "\($0)" }, [numbers.map(CellValue.number)])
    let script = """
      import csv, io, sys
      for row in list(csv.reader(io.StringIO(sys.stdin.read(), newline='')))[1:]:
          print(float(row[4]).hex())
      """
    let found = try Program.python(script, input: TidyTwin.text([table])).split(separator: "\n")
    #expect(found.compactMap { Double(String($0)) } == numbers)
    #expect(found.count == numbers.count)
  }

  @Test("No tables give a header only")
  func empty() {
    #expect(TidyTwin.text([]) == "table,row,column,measure,value,symbol\r\n")
  }
}
