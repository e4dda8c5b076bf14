import RegionalStatistics
import Testing

@Suite("MaskTable")
struct MaskTableTests {
  @Test(
    "Signs in the place of numbers have their meaning",
    arguments: [
      ("<5", .suppressed(lowerThan: 5)), ("< 5", .suppressed(lowerThan: 5)),
      ("≤4", .suppressed(lowerThan: 5)), ("<=4", .suppressed(lowerThan: 5)),
      ("*", .suppressed(lowerThan: nil)), ("c", .suppressed(lowerThan: nil)),
      ("-", .notApplicable), ("/", .notApplicable), ("n.v.t.", .notApplicable),
      ("N.V.T.", .notApplicable), ("..", .notAvailable), (".", .notAvailable),
      (":", .notAvailable), (" nb ", .notAvailable), ("Nog niet\nbeschikbaar", .notAvailable),
    ] as [(String, MaskMeaning)])
  func usual(text: String, meaning: MaskMeaning) {
    #expect(MaskTable.standard.meaning(of: text) == meaning)
  }

  @Test("A table of signs can be declared, and an unknown sign has no meaning")
  func declared() {
    let masks = MaskTable(["-": .notAvailable])
    #expect(masks.meaning(of: "-") == .notAvailable)
    for text in ["c", "<x", "<", "< 99999999999999999999", "12"] {
      #expect(masks.meaning(of: text) == nil, "\(text)")
    }
  }
}
