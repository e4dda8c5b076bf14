import Testing

@testable import Workbook

@Suite("WorkbookVerification: numbers that give away or contradict others")
struct DisclosureCheckTests {
  /// A table, and the cells that a check must name.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [[TestValue]]
    var format = "#,##0"
    let cells: [String]
  }

  private func cells(_ check: any WorkbookCheck, _ example: Case) throws -> [String] {
    var contents = try GoodWorkbook.contents.get()
    contents.setTable(example.rows, format: example.format)
    return WorkbookVerification.findings(in: contents, checks: [check]).compactMap(\.cell)
  }

  static let lone: [Case] = [
    Case(
      testDescription: "one hidden part of a total",
      rows: [["Gemeente", "2023"], ["Evere", 8], ["Elsene", "[c]"], ["Totaal", 11]], cells: ["B5"]),
    Case(
      testDescription: "a hidden total of shown parts",
      rows: [["Gemeente", "2023"], ["Evere", 8], ["Elsene", 3], ["Totaal", "[c]"]], cells: ["B6"]),
    Case(
      testDescription: "two hidden parts",
      rows: [["Gemeente", "2023"], ["Evere", "[c]"], ["Elsene", "[c]"], ["Totaal", 11]], cells: []),
    Case(
      testDescription: "a hidden part beside an unknown one",
      rows: [["Gemeente", "2023"], ["Evere", "[c]"], ["Elsene", "[x]"], ["Totaal", 11]], cells: []),
    Case(
      testDescription: "a total of more than the rows",
      rows: [
        ["Gemeente", "2022", "2023"], ["Evere", 8, 8], ["Elsene", 1, "[c]"], ["Totaal", 90, 95],
      ], cells: []),
    Case(
      testDescription: "one hidden cell in a row with a total",
      rows: [
        ["Gemeente", "M", "V", "Totaal"], ["Evere", 8, 2, 10], ["Elsene", 5, "[c]", 9],
        ["Jette", 5, "[c]", "[c]"],
      ], cells: ["C5"]),
    Case(
      testDescription: "groups with a total each",
      rows: [
        ["Vorm", "Richting", "2023"], ["tso", "Hout", 4], ["tso", "Bouw", "[c]"],
        ["tso", "Totaal", 9], ["bso", "Hout", "[c]"], ["bso", "Bouw", "[c]"], ["bso", "Totaal", 9],
      ], cells: ["C5"]),
    Case(
      testDescription: "shares that are no parts",
      rows: [["Gemeente", "2023"], ["Evere", 0.5], ["Elsene", "[c]"], ["Totaal", 0.7]],
      format: "0.0%", cells: []),
  ]

  @Test("a hidden number that a subtraction gives is found", arguments: lone)
  func loneHidden(_ example: Case) throws {
    #expect(try cells(NoLoneHidden(), example) == example.cells)
  }

  static let matrices: [Case] = [
    Case(
      testDescription: "margins that agree",
      rows: [
        ["Van", "Evere", "Elsene (aantal)", "Totaal"], ["Evere", 5, 6, 11],
        ["Elsene [noot 1]", 1, 2, 3], ["Totaal", 6, 8, 14],
      ], cells: []),
    Case(
      testDescription: "a row and a column that do not",
      rows: [
        ["Van", "Evere", "Elsene", "Totaal"], ["Evere", 5, 6, 12], ["Elsene", 1, 2, 3],
        ["Totaal", 6, 9, 15],
      ], cells: ["D4", "C6"]),
    Case(
      testDescription: "a table that is no matrix",
      rows: [
        ["Gemeente", "2022", "2023", "Totaal"], ["Evere", 5, 6, 99], ["Elsene", 1, 2, 3],
        ["Totaal", 6, 8, 14],
      ], cells: []),
    Case(
      testDescription: "hidden cells",
      rows: [
        ["Van", "Evere", "Elsene", "Totaal"], ["Evere", "[c]", 6, 11], ["Elsene", "[c]", 2, 3],
        ["Totaal", 6, 8, 14],
      ], cells: []),
  ]

  @Test("margins of a matrix are added up", arguments: matrices)
  func margins(_ example: Case) throws {
    #expect(try cells(MatrixMargins(), example) == example.cells)
  }

  static let averages: [Case] = [
    Case(
      testDescription: "averages from 0 to 4",
      rows: [["Gemeente", "OKI"], ["Evere", 0.0], ["Elsene", 4.0]], format: "0.00", cells: []),
    Case(
      testDescription: "an average under 0 and one above 4",
      rows: [["Gemeente", "Gemiddelde OKI"], ["Evere", -0.1], ["Elsene", 4.01]], format: "0.00",
      cells: ["B4", "B5"]),
    Case(
      testDescription: "pupils with some OKI characteristic",
      rows: [["Gemeente", "OKI-leerlingen"], ["Evere", 812], ["Elsene", 40]], cells: []),
    Case(
      testDescription: "a share",
      rows: [["Gemeente", "OKI (%)"], ["Evere", 12], ["Elsene", 40]],
      format: "0.0%", cells: []),
    Case(
      testDescription: "a change of the average",
      rows: [["Gemeente", "OKI, verschil"], ["Evere", -0.2], ["Elsene", 0.1]],
      format: "+0.00;-0.00;0.00", cells: []),
  ]

  @Test("an OKI out of range is found", arguments: averages)
  func oki(_ example: Case) throws {
    #expect(try cells(OKIInRange(), example) == example.cells)
  }

  static let counts: [Case] = [
    Case(
      testDescription: "counts from 1 to 4",
      rows: [["Gemeente", "2023"], ["Evere", 4], ["Elsene", 5], ["Jette", 0], ["Vorst", 1]],
      cells: ["B4", "B7"]),
    Case(
      testDescription: "ranks and codes", rows: [["Gemeente", "Rang", "Code"], ["Evere", 1, 2]],
      cells: []),
    Case(
      testDescription: "changes", rows: [["Gemeente", "Verschil"], ["Evere", 3]],
      format: "+#,##0;-#,##0;0", cells: []),
    Case(
      testDescription: "averages", rows: [["Gemeente", "Gemiddelde"], ["Evere", 3]], format: "0.0",
      cells: []),
  ]

  @Test("small counts are found, and other small numbers left alone", arguments: counts)
  func smallCounts(_ example: Case) throws {
    #expect(try cells(NoSmallCounts(threshold: 5), example) == example.cells)
    #expect(try cells(NoSmallCounts(), example) == [], "nothing on the sheet says so")
  }

  @Test(
    "a sentence tells which counts are hidden",
    arguments: [
      ("Aantallen van 1 tot en met 4 worden niet getoond.", 1...4),
      ("Les nombres de 0 à 4 ne sont pas montrés.", 0...4),
      ("Counts from 1 to 9 are not shown.", 1...9),
      ("Bron: AGODI. Aantallen kleiner dan 5 zijn verborgen.", 1...4),
      ("Numbers fewer than 10 are suppressed.", 1...9),
      ("Scholen met minder dan 5 leerlingen", nil), ("Van 1 tot 4", nil), ("Verborgen", nil),
    ] as [(String, ClosedRange<Int>?)])
  func declaration(_ text: String, _ range: ClosedRange<Int>?) {
    #expect(HiddenCounts.declared(in: text) == range)
  }

  static let sums: [Case] = [
    Case(
      testDescription: "a sum over a hidden part",
      rows: [
        ["Gemeente", "2023"], ["Evere", "[c]"], ["Elsene", "[c]"], ["Totaal", "=SUM(B4:B5)"],
      ],
      cells: ["B6"]),
    Case(
      testDescription: "a difference of a hidden part",
      rows: [["Gemeente", "2022", "2023", "Verschil"], ["Evere", "[c]", 8, "=C4-B4"]],
      cells: ["D4"]),
    Case(
      testDescription: "a formula that carries the symbol over",
      rows: [["Gemeente", "2022", "Deel"], ["Evere", "[c]", "=IF(ISNUMBER(B4),B4/2,B4)"]],
      cells: []),
    Case(
      testDescription: "a sum over what is shown",
      rows: [["Gemeente", "2023"], ["Evere", 3], ["Elsene", 4], ["Totaal", "=SUM(B4:B5)"]],
      cells: []),
  ]

  @Test("a formula over hidden cells is found", arguments: sums)
  func sumOverHidden(_ example: Case) throws {
    #expect(try cells(NoSumOverHidden(), example) == example.cells)
  }
}
