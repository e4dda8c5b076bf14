import RegionalStatistics
import Testing

@Suite("Vintage")
struct VintageTests {
  @Test(
    "A year or a day from 1995 on is a vintage, nothing else",
    arguments: [
      ("2018", "2018-01-01"), ("2024-02-29", "2024-02-29"), ("1995", "1995-01-01"), ("1994", nil),
      ("2023-02-29", nil), ("2024-13-01", nil), ("2024-2-1", nil), ("", nil), ("20x4", nil),
      ("2024-2025", nil), ("+024-01-01", nil),
    ] as [(String, String?)])
  func parsing(text: String, day: String?) {
    #expect((try? Vintage(parsing: text))?.isoDate == day)
  }

  @Test("Days are ordered by the calendar")
  func order() throws {
    let days = ["2018-12-31", "2019-01-01", "2019-02-01", "2019-02-10"]
    let vintages = days.compactMap { Vintage(isoDate: $0) }
    #expect(vintages.sorted() == vintages)
    #expect(vintages.map(\.description) == days)
    #expect(Vintage(schoolYearEndingIn: 2025) == Vintage(year: 2025))
  }

  @Test(
    "A region identifier is lower-case words of letters and digits joined by hyphens",
    arguments: [
      ("vlaamse-rand", true), ("21001", true), ("a", true), ("", false), ("-a", false),
      ("a-", false), ("a--b", false), ("Gent", false), ("a b", false), ("é", false),
    ])
  func identifiers(text: String, isValid: Bool) {
    #expect((RegionIdentifier(text) != nil) == isValid)
  }
}
