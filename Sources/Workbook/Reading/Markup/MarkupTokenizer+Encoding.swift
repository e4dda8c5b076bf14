extension MarkupTokenizer {
  /// Skips a byte order mark of UTF-8 and refuses other encodings.
  mutating func checkStart() throws(WorkbookError) {
    guard try has(3) else { return }
    if window[position..<(position + 3)].elementsEqual([0xEF, 0xBB, 0xBF]) {
      position += 3
      return
    }
    let pair = (window[position], window[position + 1])
    guard pair != (0xFF, 0xFE), pair != (0xFE, 0xFF), pair.0 != 0 else {
      throw failure(
        "xml-encoding", "the encoding must be UTF-8, found UTF-16 or UTF-32",
        remedy: "Save the file again with a spreadsheet program.")
    }
  }

  /// Refuses an XML declaration with an encoding other than UTF-8 or ASCII.
  func checkDeclaredEncoding(to close: Int) throws(WorkbookError) {
    let declaration = String(decoding: window[position..<close], as: UTF8.self).lowercased()
    let pieces = declaration.split(separator: " ").filter { $0.hasPrefix("encoding") }
    guard let encoding = pieces.first else { return }
    guard encoding.contains("utf-8") || encoding.contains("utf8") || encoding.contains("us-ascii")
    else {
      throw failure(
        "xml-encoding", "the encoding must be UTF-8, found \(encoding)",
        remedy: "Save the file again with a spreadsheet program.")
    }
  }

  /// Refuses bytes that are no UTF-8.
  func checkEncoding(_ range: Range<Int>) throws(WorkbookError) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = window[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard byte >= 0xC2, byte <= 0xF4, index + length <= range.upperBound else {
        throw badEncoding()
      }
      var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for step in 1..<length {
        guard window[index + step] & 0xC0 == 0x80 else { throw badEncoding() }
        scalar = scalar << 6 | UInt32(window[index + step] & 0x3F)
      }
      guard Unicode.Scalar(scalar) != nil, length != 3 || scalar >= 0x800,
        length != 4 || scalar >= 0x10000
      else { throw badEncoding() }
      index += length
    }
  }

  /// Whether bytes are UTF-8.
  func isEncoded(_ range: Range<Int>) -> Bool { (try? checkEncoding(range)) != nil }

  private func badEncoding() -> WorkbookError {
    failure("xml-encoding", "the bytes of a text must be UTF-8")
  }
}
