import RegionalStatistics
import Testing

@Suite("Spaces of French")
struct FrenchSpacingTests {
  @Test(
    "A mark that has a space before it keeps it on its line",
    arguments: [
      ("Source : relevé", "Source\u{A0}: relevé"), ("a ; b ?", "a\u{A0}; b\u{A0}?"),
      ("« duaal »", "«\u{A0}duaal\u{A0}»"), ("part de 0 %", "part de 0\u{A0}%"),
      ("Part (%)", "Part (%)"), ("12:30", "12:30"), ("école – été", "école – été"),
    ])
  func spaces(_ written: String, _ printed: String) {
    #expect(LocalizedText(nl: written, fr: written, en: written).fr == printed)
    #expect(LocalizedText(nl: written, fr: written, en: written).nl == written)
  }
}
