import RegionalStatistics
import Testing

@Suite("Suggestion")
struct SuggestionTests {
  @Test(
    "Each edit counts one, and a swap of neighbours is one edit",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("Gent", "Gent", 0), ("Gent", "Gnet", 1), ("Gent", "Ghent", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("a", "b", 1), ("Liège", "Liege", 1),
      ("Lie\u{300}ge", "Liège", 0),
    ])
  func distance(first: String, second: String, edits: Int) {
    #expect(Suggestion.distance(first, second) == edits)
    #expect(Suggestion.distance(second, first) == edits)
  }

  @Test("A bound cuts off exactly above it, for all short texts of two letters")
  func bound() {
    let texts = (0...4).flatMap { length in
      (0..<(1 << length)).map { bits in
        String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" })
      }
    }
    for first in texts {
      for second in texts {
        let edits = Suggestion.distance(first, second) ?? -1
        #expect(edits >= 0)
        #expect((edits == 0) == (first == second))
        #expect(Suggestion.distance(first, second, atMost: edits) == edits)
        #expect(Suggestion.distance(first, second, atMost: edits - 1) == nil)
      }
    }
  }

  @Test(
    "The nearest name ignores case; a far name isn't suggested; ties go to the first in order",
    arguments: [
      ("shareGirl", "shareGirls"), ("ANTWERPEN", "Antwerpen"), ("Antwrepen", "Antwerpen"),
      ("Brugge", nil), ("", nil), ("cat", "bat"),
    ] as [(String, String?)])
  func nearest(text: String, name: String?) {
    let names = ["hat", "shareGirls", "Antwerpen", "bat", "Gent"]
    #expect(Suggestion.nearest(to: text, in: names) == name)
    #expect(Suggestion.nearest(to: text, in: names.reversed()) == name)
    #expect(Suggestion.sentence(for: text, in: names) == name.map { "Did you mean \"\($0)\"?" })
  }
}
