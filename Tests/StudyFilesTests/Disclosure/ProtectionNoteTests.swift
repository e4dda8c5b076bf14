import RegionalStatistics
import StudyFiles
import Testing

@Suite("What tables say about the protection of their counts")
struct ProtectionNoteTests {
  private func publication(_ rules: String) throws -> Publication {
    try SmallStudy(study: SmallStudy.study + "\nprotect: \(rules)").build().publication
  }

  @Test(
    "tables of changed counts carry a note that says what was done and how far off they may be",
    arguments: [
      ("{method: round}", "veelvoud van 5", "less than 10"),
      ("{method: round, base: 3}", "veelvoud van 3", "less than 6"),
      ("{method: perturb, seed: geheim, noise: 2}", "hoogstens 2", "at most 2"),
    ])
  func changed(rules: String, dutch: String, english: String) throws {
    let publication = try publication(rules)
    let note = try #require(publication.notes.first { $0.nl.contains(dutch) })
    #expect(note.en.contains(english))
    let number = try #require(publication.notes.firstIndex(of: note)) + 1
    #expect(publication.tables.contains { $0.table.id == "counts" })
    for table in publication.tables where table.table.id == "counts" {
      #expect(table.markers.title.contains(number))
    }
  }

  @Test("tables that hide counts say so above them, not in a note")
  func hidden() throws {
    #expect(try publication("suppress").notes == publication("none").notes)
  }
}
