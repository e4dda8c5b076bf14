/// Text as an XLSX file stores it.
enum StoredText {
  /// The text with literal `_xHHHH_` protected, which readers would take for an escaped character.
  ///
  /// `_x0041_` is stored as `_x005F_x0041_`. Texts without such a part, nearly all, stay as they are.
  static func escaped(_ text: String) -> String {
    guard hasEscape(text.utf8Span.span) else { return text }
    var stored = ""
    var rest = text[...]
    while let underscore = rest.firstIndex(of: "_") {
      stored += rest[..<underscore]
      rest = rest[underscore...]
      stored += isEscape(rest) ? "_x005F_" : "_"
      rest = rest.dropFirst()
    }
    return stored + rest
  }

  private static func hasEscape(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 7 else { return false }
    for start in 0...(bytes.count - 7) where bytes[start] == UInt8(ascii: "_") {
      if bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_") {
        return true
      }
    }
    return false
  }

  private static func isEscape(_ text: Substring) -> Bool {
    let start = Array(text.utf8.prefix(7))
    return start.count == 7 && start[1] == UInt8(ascii: "x") && start[6] == UInt8(ascii: "_")
      && start[2..<6].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
