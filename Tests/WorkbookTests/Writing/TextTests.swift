import Foundation
import Testing

@testable import Workbook

@Suite("WorkbookWriter: texts and numbers")
struct TextTests {
  /// Texts that XML, the library or a reader could change.
  static let texts = [
    "é ü ß œ", "Ελλάδα", "日本", "😀 school", "\u{5E9}\u{5DC}", "e\u{301}", " voor en na ", "a\nb",
    "tab\tstop", "<b>&amp;\"'</b>", "]]>", "_x0041_", "a_x000D_b_x0041_",
    "_x_x0041_",
    "_xZZZZ_", "=SUM(A1)", "'aanhaling", "+32 2 563 03 00", "00123", "[c]", "1e5", "TRUE",
    String(repeating: "é", count: 32_767),
  ]

  @Test("openpyxl reads each text as it was given")
  func roundTrip() throws {
    let found = try Self.values(Self.texts.map { .text($0) }, as: [String].self)
    #expect(found == Self.texts)
  }

  @Test("openpyxl reads each text that a formula gives as it was given")
  func formulaTexts() throws {
    // openpyxl leaves the codes of ECMA-376 (22.9.2.19) alone here.
    let texts = Self.texts.filter { $0.utf16.count < 1_000 && !$0.contains("_x") }
    let found = try Self.values(
      texts.map { .formula("A1&\"\"", result: .text($0)) }, as: [String].self)
    #expect(found == texts)
  }

  @Test("numbers keep 16 digits, and whole numbers up to 2^53 all of them")
  func numbers() throws {
    let numbers = [
      0, -0.0, 1, -1, 0.5, 0.1, 9_007_199_254_740_992, 1e15, 1e-9, 1_234_567.891, 1e300,
    ]
    let found = try Self.values(numbers.map { .number($0) }, as: [Double].self)
    #expect(found == numbers)
    let rounded = try Self.values([.number(0.1 + 0.2), .number(1.0 / 3)], as: [Double].self)
    #expect(rounded == [0.3, 0.3333333333333333])
  }

  /// By ECMA-376 part 1, 22.9.2.19; openpyxl drops every x005F_ and can't judge the second one.
  @Test(
    "literal codes are protected",
    arguments: [
      ("_x0041_", "_x005F_x0041_"), ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
      ("a_b", "a_b"), ("_x004_", "_x004_"), ("_x00g1_", "_x00g1_"), ("_X0041_", "_X0041_"),
      ("__x0041__", "__x005F_x0041__"), ("_x0041", "_x0041"), ("é_x00e9_", "é_x005F_x00e9_"),
    ])
  func codes(_ text: String, _ stored: String) {
    #expect(StoredText.escaped(text) == stored)
  }

  /// The values openpyxl finds in column A, in order.
  private static func values<Value: Decodable>(
    _ contents: [CellContent], as type: [Value].Type
  ) throws -> [Value] {
    let scratch = try WritingScratch()
    var workbook = SampleWorkbook.make()
    var sheet = Sheet(name: "Waarden")
    sheet.cells = contents.enumerated().map { Cell(CellAddress(row: $0, column: 0), $1) }
    workbook.sheets = [sheet]
    workbook.definedNames = []
    try WorkbookWriter.write(workbook, to: scratch.path("book.xlsx"))
    let script = """
      import sys, json, openpyxl
      s = openpyxl.load_workbook(sys.argv[1], data_only=True).active
      print(json.dumps([r[0].value for r in s.iter_rows()]))
      """
    let output = try OtherProgram.python(script, [scratch.path("book.xlsx")])
    return try JSONDecoder().decode(type, from: Data(output.utf8))
  }
}
