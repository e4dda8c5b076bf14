import RegionalStatistics
import StudyFiles
import Testing

@Suite("Text encodings")
struct EncodingTests {
  static let text = "naam;aantal\nLiège;1\nÉén €;2\n"
  static let expected = [["naam", "aantal"], ["Liège", "1"], ["Één €", "2"]]

  /// The text in Windows-1252, written by hand: è E8, É C9, é E9, € 80.
  static let western: [UInt8] =
    Array("naam;aantal\nLi".utf8) + [0xE8] + Array("ge;1\n".utf8) + [0xC9, 0xE9]
    + Array("n ".utf8) + [0x80] + Array(";2\n".utf8)

  static func wide(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  static let cases: [([UInt8], TextEncoding, DetectedEncoding.Ground)] = [
    (Array(text.utf8), .utf8, .validUTF8), ([0xEF, 0xBB, 0xBF] + text.utf8, .utf8, .byteOrderMark),
    (wide(text, isLittleEndian: true), .utf16LittleEndian, .zeroBytes),
    (wide(text, isLittleEndian: false), .utf16BigEndian, .zeroBytes),
    ([0xFF, 0xFE] + wide(text, isLittleEndian: true), .utf16LittleEndian, .byteOrderMark),
    ([0xFE, 0xFF] + wide(text, isLittleEndian: false), .utf16BigEndian, .byteOrderMark),
    (western, .windows1252, .invalidUTF8),
  ]

  @Test("The encoding is detected and doesn't change the records", arguments: cases)
  func detected(bytes: [UInt8], encoding: TextEncoding, ground: DetectedEncoding.Ground) throws {
    for piece in [1, 2, 3, 7, 1000] {
      let stream = ArrayStream(bytes, pieceLength: piece)
      let reader = try DelimitedReader(detecting: stream)
      #expect(reader.encoding?.encoding == encoding)
      #expect(reader.encoding?.ground == ground)
      #expect(reader.header == ["naam", "aantal"])
      #expect(try records(bytes, block: 16, piece: piece) == Self.expected)
    }
  }

  @Test("Characters of two UTF-16 units may stand at any cut, also after the stream's end")
  func widePairs() throws {
    let text = "a;b\n1;" + String(repeating: "😀", count: 200) + "\n"
    for isLittleEndian in [true, false] {
      let bytes = Self.wide(text, isLittleEndian: isLittleEndian)
      for block in 16..<64 {
        let encoding: TextEncoding = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
        var reader = try DelimitedReader(
          ArrayStream(bytes), dialect: Dialect(), encoding: encoding, blockLength: block)
        let batch = try #require(try reader.next())
        #expect(batch.text(row: 0, column: 1) == String(repeating: "😀", count: 200))
      }
    }
  }

  @Test("Every byte of Windows-1252 becomes the character that Python's cp1252 says")
  func western1252() throws {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8(0x80)...0xFF where !undefined.contains(byte) {
      var reader = try DelimitedReader(
        ArrayStream([0x61, 0x0A, byte, 0x0A]), dialect: Dialect(), encoding: .windows1252,
        blockLength: 64)
      let text = try #require(try reader.next()).text(row: 0, column: 0)
      #expect(text.unicodeScalars.map(\.value) == [Self.python1252[Int(byte) - 0x80]])
    }
  }

  /// `python3 -c 'print([ord(bytes([b]).decode("cp1252", "replace")) for b in range(128, 160)])'`,
  /// the rest being Latin-1.
  static let python1252: [UInt32] =
    [
      8364, 65533, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 65533, 381, 65533,
      65533, 8216, 8217, 8220, 8221, 8226, 8211, 8212, 732, 8482, 353, 8250, 339, 65533, 382, 376,
    ] + Array(160...255)

  @Test("A file that is ASCII for its first 200,000 bytes may still be Windows-1252")
  func lateAccent() throws {
    let head = Array(repeating: Array("abcdefgh;1\n".utf8), count: 20_000).flatMap { $0 }
    let bytes = head + [0xC9, 0x3B, 0x32, 0x0A]
    for block in [16, 100, 4096, 1 << 18] {
      #expect(try records(bytes, block: block, piece: 5000).last == ["É", "2"])
    }
  }

  @Test("A file that is UTF-8 at first and not later is refused with the line")
  func mixed() {
    let bytes = Array("a;b\né;1\nx;2\n".utf8) + [0xE9, 0x3B, 0x33, 0x0A]
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader(ArrayStream(bytes, name: "m.csv"), dialect: Dialect(), encoding: .utf8)
    }
    #expect(error?.code == "encoding-invalid")
    #expect(error?.line == 4)
  }

  @Test(
    "Bytes that aren't UTF-8 are refused when UTF-8 is declared (Unicode, table 3-7)",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xE2, 0x82], [0xC3],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(throws: ReadError.self) {
      try DelimitedReader(ArrayStream([0x61] + bytes), dialect: Dialect(), encoding: .utf8)
    }
  }

  @Test(
    "Binary files are refused with what they are",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "spreadsheet in XLSX"), ([0x1F, 0x8B, 0x08], "gzip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), (Array("%PDF-1.7".utf8), "PDF"),
      ([0x61, 0x3B, 0x62, 0x0A, 0x00, 0x3B, 0x31, 0x0A], "NUL"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], word: String) {
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader(detecting: ArrayStream(bytes, name: "b.csv"))
    }
    #expect(error?.code == "file-binary")
    #expect(error?.problem.contains(word) == true)
    #expect(word != "NUL" || error?.line == 2)
  }
}
