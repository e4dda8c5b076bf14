extension MarkupTokenizer {
  /// The bytes of the text the tokenizer stands on, references replaced.
  public var textBytes: ArraySlice<UInt8> { textNeedsDecoding ? decoded[text] : window[text] }

  /// Adds the text the tokenizer stands on to a buffer.
  @inline(__always)
  public func appendText(to buffer: inout [UInt8]) {
    if textNeedsDecoding {
      buffer.append(contentsOf: decoded[text])
    } else {
      buffer.append(contentsOf: window[text])
    }
  }

  mutating func decodeText() throws(WorkbookError) {
    decoded.removeAll(keepingCapacity: true)
    try decode(text, isAttribute: false)
    text = 0..<decoded.count
  }

  /// Adds a range of the window to the decoded bytes: references and line ends replaced.
  mutating func decode(_ range: Range<Int>, isAttribute: Bool) throws(WorkbookError) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = window[index]
      switch byte {
      case UInt8(ascii: "&"):
        try decodeReference(&index, to: range.upperBound)
        continue
      case 13:
        decoded.append(isAttribute ? 32 : 10)
        if index + 1 < range.upperBound, window[index + 1] == 10 { index += 1 }
      case 9, 10: decoded.append(isAttribute ? 32 : byte)
      case 0..<32: throw badCharacter(index)
      default: decoded.append(byte)
      }
      index += 1
    }
  }

  private mutating func decodeReference(
    _ index: inout Int, to last: Int
  ) throws(WorkbookError) {
    let start = index + 1
    var close = start
    while close < last, close - start < 12, window[close] != UInt8(ascii: ";") { close += 1 }
    guard close < last, window[close] == UInt8(ascii: ";") else { throw badReference() }
    let body = window[start..<close]
    if body.first == UInt8(ascii: "#") {
      let isHexadecimal = body.dropFirst().first == UInt8(ascii: "x")
      let digits = String(decoding: body.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
      guard digits.first != "+", let code = UInt32(digits, radix: isHexadecimal ? 16 : 10),
        let scalar = Unicode.Scalar(code), code >= 32 || code == 9 || code == 10 || code == 13
      else { throw badReference() }
      decoded.append(contentsOf: String(Character(scalar)).utf8)
    } else {
      decoded.append(try entity(String(decoding: body, as: UTF8.self)))
    }
    index = close + 1
  }

  private func entity(_ name: String) throws(WorkbookError) -> UInt8 {
    switch name {
    case "amp": return UInt8(ascii: "&")
    case "lt": return UInt8(ascii: "<")
    case "gt": return UInt8(ascii: ">")
    case "quot": return UInt8(ascii: "\"")
    case "apos": return UInt8(ascii: "'")
    default: throw badReference()
    }
  }

  private func badReference() -> WorkbookError {
    failure("xml-reference", "a reference must be one of the five of XML or a character number")
  }
}
