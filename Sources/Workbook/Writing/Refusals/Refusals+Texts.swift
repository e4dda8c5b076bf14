/// Texts: length and characters.
extension Refusals {
  /// Refuses a text that is too long or has characters that a file can't hold.
  ///
  /// - Parameters:
  ///   - limit: the most UTF-16 units, as Excel counts.
  ///   - allowsEscaped: whether other control characters may stay, because the library escapes them
  ///     there; NUL would cut the text short everywhere.
  static func checkText(
    _ text: String, _ subject: @autoclosure () -> String, limit: Int, allowsEscaped: Bool = false,
    sheet: String? = nil, cell: @autoclosure () -> String? = nil
  ) throws(WorkbookError) {
    // UTF-8 is never shorter than UTF-16, so nearly all texts need no second count.
    if text.utf8.count > limit, text.utf16.count > limit {
      throw WorkbookError(
        "text-too-long", sheet: sheet, cell: cell(),
        "\(subject()) must have at most \(limit) characters, not \(text.utf16.count).")
    }
    guard let found = forbiddenCharacter(text.utf8Span.span, allowsEscaped: allowsEscaped) else {
      return
    }
    throw WorkbookError(
      "text-forbidden-character", sheet: sheet, cell: cell(),
      "\(subject()) must not contain \(found).", remedy: "Remove it from the source text.")
  }

  private static func forbiddenCharacter(
    _ bytes: Span<UInt8>, allowsEscaped: Bool
  ) -> String? {
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte == 0 || !allowsEscaped {
        return "the control character \(byte)"
      }
      // U+FFFE and U+FFFF, which XML forbids.
      if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        return "the non-character U+FFF\(bytes[index + 2] == 0xBE ? "E" : "F")"
      }
    }
    return nil
  }

  /// Refuses a name or title that is empty, too long or more than one line.
  static func checkLabel(
    _ text: String, _ subject: String, limit: Int, sheet: String? = nil, cell: String? = nil
  ) throws(WorkbookError) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw WorkbookError("text-missing", sheet: sheet, cell: cell, "\(subject) must not be empty.")
    }
    try checkText(text, subject, limit: limit, sheet: sheet, cell: cell)
    guard !text.contains(where: \.isNewline), !text.contains("\t") else {
      throw WorkbookError(
        "text-line-break", sheet: sheet, cell: cell, "\(subject) must be one line.",
        remedy: "Replace line breaks and tabs by spaces.")
    }
  }
}
