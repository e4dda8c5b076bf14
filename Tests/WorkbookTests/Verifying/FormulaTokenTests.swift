import Testing

@testable import Workbook

@Suite("Pieces of a formula")
struct FormulaTokenTests {
  private static func reference(_ sheet: String?, _ text: String) -> FormulaToken? {
    var reference = RangeReference(text)
    reference?.sheet = sheet
    return reference.map { .reference($0) }
  }

  @Test(
    "A formula is cut into numbers, texts, references, words and signs",
    arguments: [
      ("", []), ("  ", []), ("1.5E+3 %", [.number(1500), .sign("%")]),
      ("2e3", [.number(2000)]), ("\"a\"\"b\"", [.text("a\"b")]), ("\"é\"", [.text("é")]),
      ("B2<>$C$3", [reference(nil, "B2"), .sign("<>"), reference(nil, "C3")]),
      ("'a''b, é'!A1:B2", [reference("a'b, é", "A1:B2")]),
      ("Été!A1", [reference("Été", "A1")]),
      (
        "sum(A1)>=0",
        [
          .word("SUM"), .sign("("), reference(nil, "A1"), .sign(")"), .sign(">="), .number(0),
        ]
      ),
      ("naam_é", [.word("NAAM_É")]),
    ] as [(String, [FormulaToken?])])
  func pieces(_ formula: String, _ expected: [FormulaToken?]) {
    #expect(FormulaToken.tokens(formula) == expected.compactMap(\.self))
  }

  @Test(
    "A formula with a sign that is in no plain formula has no pieces",
    arguments: ["1e", "1e+", "A1#", "{1}", "A1;B1"])
  func refused(_ formula: String) {
    #expect(FormulaToken.tokens(formula) == nil)
  }

  @Test(
    "Bytes are found wherever they stand",
    arguments: [
      ("#,##0.0", "#.", false), ("#.0", "#.", true), ("aab", "ab", true), ("a", "ab", false),
      ("", "", true), ("0%", "%", true),
    ])
  func bytes(_ text: String, _ wanted: String, _ isThere: Bool) {
    #expect(text.hasBytes(of: wanted) == isThere)
  }
}
