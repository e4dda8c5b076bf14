import Foundation
import RegionalStatistics
import Testing

@Suite("CanonicalText")
struct CanonicalTextTests {
  @Test(
    "Spaces become single plain ones and invisible characters go",
    arguments: [
      ("Gent", "Gent", []), ("", "", []), ("  ", "", ["trimmed"]), (" Gent ", "Gent", ["trimmed"]),
      ("De  Panne", "De Panne", ["spaces collapsed"]),
      ("De\u{A0}Panne", "De Panne", ["hard space replaced"]),
      ("De\u{202F}\u{2009}Panne", "De Panne", ["spaces collapsed", "hard space replaced"]),
      ("Nog niet\nbeschikbaar", "Nog niet beschikbaar", ["line break replaced"]),
      ("a\r\nb", "a b", ["spaces collapsed", "line break replaced"]),
      ("on\u{AD}der\u{200B}wijs", "onderwijs", ["invisible character removed"]),
      ("Lie\u{300}ge", "Liège", ["accent composed"]), ("Liège", "Liège", []),
    ] as [(String, String, [String])])
  func normalized(text: String, expected: String, steps: [String]) {
    let result = CanonicalText.normalized(text)
    #expect(Array(result.value.utf8) == Array(expected.utf8))
    #expect(result.steps.names == steps)
    #expect(CanonicalText.normalized(result.value).steps.isEmpty)
  }

  @Test("Names are compared without regard to letter case and composition")
  func comparison() {
    let keys = ["LIÈGE", "liège", "Lie\u{300}ge ", "LIE\u{300}GE"].map(CanonicalText.comparisonKey)
    #expect(Set(keys.map { Array($0.utf8) }).count == 1)
    #expect(CanonicalText.comparisonKey("Liege") != keys[0])
  }

  /// Decomposed and composed forms of all letters of the scripts, as Python's unicodedata has them.
  private static let program = """
    import unicodedata as u
    for r in [range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000)]:
        for c in map(chr, r):
            d, n = u.normalize("NFD", c), u.normalize("NFC", c)
            if d != c and u.category(n[0])[0] == "L" and len(n) == 1:
                print(d.encode().hex(), n.encode().hex())
    """

  @Test("Latin, Greek and Cyrillic letters are composed as Python's unicodedata does")
  func composition() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.program]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let pairs = String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: " ").map { unhex($0) }
    }
    #expect(pairs.count > 700)
    for pair in pairs {
      let result = CanonicalText.normalized("x" + pair[0]).value
      #expect(Array(result.utf8) == Array(("x" + pair[1]).utf8))
    }
  }

  private func unhex(_ text: Substring) -> String {
    let digits = Array(text.utf8).map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("NISCodeText")
struct NISCodeTextTests {
  @Test(
    "Codes have five digits, lost zeros put back",
    arguments: [
      ("11001", "11001", []), ("2000", "02000", ["leading zeros restored"]),
      ("02000", "02000", []), ("40428.0", "40428", ["zero decimals dropped"]),
      (" 2000.0", "02000", ["trimmed", "zero decimals dropped", "leading zeros restored"]),
    ] as [(String, String, [String])])
  func codes(text: String, code: String, steps: [String]) throws {
    let result = try NISCodeText.normalized(text)
    #expect(result.value == code)
    #expect(result.steps.names == steps)
  }

  @Test(
    "Other texts are refused",
    arguments: ["", "200", "110011", "1100a", "-2000", "0200", "11001.5", "11 001", "٢٠٠٠"])
  func refused(text: String) {
    let problem = #expect(throws: NISCodeText.Problem.self) { try NISCodeText.normalized(text) }
    #expect(problem?.description == "A NIS code must have five digits, not \"\(text)\".")
  }
}
