/// The texts in a page header or footer, such as `&LSource&RPage &P of &N`.
enum PageMarginText {
  /// The texts of the three sections without codes; sections with a page number are left out.
  static func texts(_ text: String) -> [String] {
    sections(text).filter { !$0.contains("&P") }.map(plain).filter { !$0.isEmpty }
  }

  private static func sections(_ text: String) -> [String] {
    var sections = [""]
    var rest = text[...]
    while let character = rest.first {
      let code = rest.prefix(2)
      if ["&L", "&C", "&R"].contains(code) {
        sections.append("")
        rest = rest.dropFirst(2)
      } else if code == "&&" {
        sections[sections.count - 1] += "&&"
        rest = rest.dropFirst(2)
      } else {
        sections[sections.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return sections
  }

  /// A section without font codes and fields; `&&` is an ampersand.
  private static func plain(_ section: String) -> String {
    var text = ""
    var rest = section[...]
    while let character = rest.popFirst() {
      guard character == "&", let code = rest.popFirst() else {
        text.append(character)
        continue
      }
      if code == "&" {
        text.append("&")
      } else if code == "\"" {
        rest = rest.drop { $0 != "\"" }.dropFirst()
      } else if code.isNumber {
        rest = rest.drop { $0.isNumber }
      }
    }
    return text.split(separator: " ").joined(separator: " ")
  }
}
