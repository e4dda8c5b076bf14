import RegionalStatistics
import Testing

@Suite("PlainCount")
struct PlainCountTests {
  @Test("All texts of up to two bytes are read as the general way reads digits, or not at all")
  func shortTexts() {
    let texts =
      [[]] + (UInt8.min...UInt8.max).map { [$0] }
      + (UInt8.min...UInt8.max).flatMap { first in
        (UInt8.min...UInt8.max).map { [first, $0] }
      }
    for bytes in texts {
      let isPlain = !bytes.isEmpty && bytes.allSatisfy { 0x30...0x39 ~= $0 }
      let expected = isPlain ? Int64(String(decoding: bytes, as: UTF8.self)) : nil
      let found = PlainCount.parse(bytes.span)
      #expect(found == expected)
    }
  }

  @Test("Eighteen digits fit, nineteen are left to the general way")
  func long() {
    let nines = [UInt8](repeating: 0x39, count: 19)
    let eighteen = PlainCount.parse(nines.span.extracting(first: 18))
    let nineteen = PlainCount.parse(nines.span)
    #expect(eighteen == 999_999_999_999_999_999)
    #expect(nineteen == nil)
  }
}
