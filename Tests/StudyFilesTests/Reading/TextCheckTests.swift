import Testing

@testable import StudyFiles

@Suite("Check of text")
struct TextCheckTests {
  /// One character of each length, the first and last of every range of Unicode's table 3-7, and bytes that
  /// no character may have.
  private static let pieces: [[UInt8]] =
    ["a", "\u{7F}", "\u{80}", "é", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "–", "\u{CFFF}"]
    .map { Array($0.utf8) }
    + ["\u{D000}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{40000}", "\u{10FFFF}"]
    .map { Array($0.utf8) }
    + [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xFF], [0xE2, 0x80], [0xC3], [0xE2, 0x80, 0x61],
      [0xC3, 0xC3, 0xA9], [0xE2, 0xC3, 0xA9],
    ]

  @Test("says of bytes at every place in 64 what Swift's own decoder says", arguments: pieces)
  func places(piece: [UInt8]) {
    for place in 0..<130 {
      let bytes =
        [UInt8](repeating: 0x61, count: place) + piece + Array("ë–".utf8)
        + [UInt8](repeating: 0x61, count: 200)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let outcome = TextCheck.check(bytes, 0..<bytes.count)
      if isValid {
        #expect(outcome == .valid(end: bytes.count, hasMultibyte: true))
      } else {
        guard case .invalid(let at, _) = outcome else {
          Issue.record("\(piece) at \(place) must be invalid")
          continue
        }
        #expect(at >= place && at < place + piece.count)
      }
    }
  }

  @Test("finds a NUL and the beginning of a character that is cut off, wherever they stand")
  func endings() {
    for place in 0..<130 {
      let plain = [UInt8](repeating: 0x61, count: place)
      let zero = plain + [0] + plain
      #expect(TextCheck.check(zero, 0..<zero.count) == .zero(at: place))
      for piece in ["é", "–", "\u{10348}"] {
        let cut = plain + Array(piece.utf8).dropLast()
        #expect(
          TextCheck.check(cut, 0..<cut.count) == .valid(end: place, hasMultibyte: false),
          "\(piece) at \(place)")
      }
    }
  }

  @Test("only ASCII is said to be only ASCII")
  func ascii() {
    let plain = [UInt8](repeating: 0x7E, count: 300)
    #expect(TextCheck.check(plain, 0..<300) == .valid(end: 300, hasMultibyte: false))
  }
}
