import RegionalStatistics
import Testing

@Suite("Findings")
struct FindingTests {
  @Test(
    "A place shows every part that is known",
    arguments: [
      (Place(), ""), (Place(file: "a.csv"), "a.csv"), (Place(file: "a.csv", row: 3), "a.csv:3"),
      (Place(file: "a.xlsx", sheet: "S", row: 3, column: "n"), "a.xlsx[S]:3: column \"n\""),
      (Place(row: 3), "row 3"), (Place(column: "n"), "column \"n\""),
    ])
  func place(place: Place, text: String) { #expect(place.description == text) }

  @Test("Places are ordered by file, sheet, row as a number, and column")
  func order() {
    let ordered = [
      Place(), Place(file: "a"), Place(file: "a", row: 2), Place(file: "a", row: 10),
      Place(file: "a", row: 10, column: "x"), Place(file: "a", sheet: "S", row: 1),
      Place(file: "b"),
    ]
    for (index, place) in ordered.enumerated() {
      for (other, second) in ordered.enumerated() { #expect((place < second) == (index < other)) }
    }
  }

  @Test("A finding is one line with place, severity, code, what must be, what was found, remedy")
  func description() {
    let whole = Finding(
      "not-a-number", severity: .warning, place: Place(file: "a.csv", row: 3),
      expected: "Must be a whole number", found: "3,5", remedy: "Correct the cell.")
    #expect(
      whole.description
        == "a.csv:3: warning: [not-a-number] Must be a whole number, not 3,5. Correct the cell.")
    let bare = Finding("empty", place: Place(), expected: "Must not be empty")
    #expect(bare.description == "error: [empty] Must not be empty.")
  }

  @Test("A text knows its languages, and placeholders are filled in each of them")
  func texts() {
    let text = LocalizedText(nl: "{a} en {b}", fr: "{a} et {b}", en: "{a} and {b}")
    let filled = text.replacing([
      "{a}": LocalizedText(nl: "een", fr: "un", en: "one"), "{b}": LocalizedText(all: "2"),
    ])
    #expect(Language.allCases.map { filled[$0] } == ["een en 2", "un et 2", "one and 2"])
  }
}
