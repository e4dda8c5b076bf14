/// The footer of a printed page in the codes of the file format.
enum FooterText {
  /// The footer, or nil when there is none.
  static func text(of print: PrintSetup) -> String? {
    var footer = ""
    if !print.footerLeft.isEmpty { footer += "&L" + literal(print.footerLeft, codes: []) }
    if !print.footerRight.isEmpty {
      footer += "&R" + literal(print.footerRight, codes: ["P", "N"])
    }
    return footer.isEmpty ? nil : footer
  }

  /// The text with every `&` doubled that does not start one of the codes.
  private static func literal(_ text: String, codes: Set<Character>) -> String {
    var result = ""
    for (index, character) in zip(text.indices, text) {
      result.append(character)
      guard character == "&" else { continue }
      let next = text.index(after: index)
      let startsCode = next < text.endIndex && codes.contains(text[next])
      if !startsCode { result.append("&") }
    }
    return result
  }
}
