import Testing
import Workbook

@testable import StudyFiles

@Suite("PublicationVerification")
struct PublicationVerificationTests {
  /// One mistake in the file, and the check that must notice.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let check: String
    let testDescription: String
    let change: @Sendable (inout WorkbookContents) -> Void
  }

  static let mistakes = [
    Mistake(check: "release-time", testDescription: "the clock as moment of creation") {
      $0.properties.created = "2026-11-21T08:12:13Z"
    },
    Mistake(check: "totals-add-up", testDescription: "a total that is one too high") {
      raise(&$0) { $0.formula?.hasPrefix("SUM(") ?? false }
    },
    Mistake(check: "same-number-everywhere", testDescription: "a number that differs by sheet") {
      // A formula that is nothing but a reference repeats a number of another sheet.
      raise(&$0) { cell in
        cell.formula.map { $0.hasPrefix("'Bijlage") && !$0.contains("/") } ?? false
      }
    },
    Mistake(check: "sources-listed", testDescription: "a digest of another file") { contents in
      let sheet = contents.sheets.count - 1
      guard let cell = contents.sheets[sheet].cells.firstIndex(where: { $0.text.count == 64 })
      else {
        return
      }
      contents.sheets[sheet].cells[cell].value = .text(String(repeating: "0", count: 64))
    },
    Mistake(check: "one-language", testDescription: "a French label") {
      $0.sheets[2].cells[1].value = .text("Source: statistiques")
    },
    Mistake(check: "one-language", testDescription: "a placeholder") {
      $0.sheets[2].cells[1].value = .text("Leerlingen in {focus}")
    },
    Mistake(check: "read-back", testDescription: "a text that changed on the way") {
      $0.sheets[3].cells[0].value = .text("Bijlage")
    },
    Mistake(check: "twin-matches", testDescription: "a number that the twin does not have") {
      raise(&$0) { $0.number != nil && $0.formula == nil }
    },
  ]

  @Test("the example's file agrees with what it was made from")
  func good() throws {
    let example = try ExampleWorkbook.dutch.get()
    #expect(example.codes(example.contents) == [])
  }

  @Test("a mistake in the file is noticed", arguments: mistakes)
  func noticed(_ mistake: Mistake) throws {
    let example = try ExampleWorkbook.dutch.get()
    var contents = example.contents
    mistake.change(&contents)
    #expect(example.codes(contents).contains(mistake.check))
  }

  /// Adds 1 to the first number of some kind.
  private static func raise(
    _ contents: inout WorkbookContents, where isMeant: (ReadSheetCell) -> Bool
  ) {
    for sheet in contents.sheets.indices {
      let cells = contents.sheets[sheet].cells
      guard let index = cells.firstIndex(where: isMeant), let number = cells[index].number else {
        continue
      }
      contents.sheets[sheet].cells[index].value = .number(number + 1)
      return
    }
  }
}
