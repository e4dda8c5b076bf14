/// One of the sections of a number format: `+0.00` in `[>=0.005]+0.00;[<=-0.005]-0.00;0.00`.
struct FormatSection {
  /// The code without its condition.
  let code: String
  private let condition: (sign: String, limit: Double)?

  /// The section that shows a number: the first whose condition it meets, or the one for its sign.
  static func section(of format: String, showing number: Double) -> FormatSection {
    guard format.utf8.contains(UInt8(ascii: ";")) else { return FormatSection(format) }
    let sections = sections(of: format)
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.meets(number) } ?? sections[sections.count - 1]
    }
    let place = number < 0 ? 1 : number == 0 ? 2 : 0
    return sections[place < sections.count ? place : 0]
  }

  /// Whether a format shows numbers above zero with a plus: they are changes, not shares or counts.
  static func showsSign(_ format: String) -> Bool {
    format.hasBytes(of: "+") && sections(of: format)[0].code.hasPrefix("+")
  }

  private static func sections(of format: String) -> [FormatSection] {
    format.split(separator: ";", omittingEmptySubsequences: false).map { FormatSection(String($0)) }
  }

  private init(_ text: String) {
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else {
      (code, condition) = (text, nil)
      return
    }
    let inside = text[..<end].dropFirst()
    let sign = inside.prefix { "<>=".contains($0) }
    code = String(text[end...].dropFirst())
    condition = Double(inside.dropFirst(sign.count)).map { (String(sign), $0) }
  }

  private func meets(_ number: Double) -> Bool {
    guard let condition else { return true }
    return switch condition.sign {
    case "<": number < condition.limit
    case "<=": number <= condition.limit
    case ">": number > condition.limit
    case ">=": number >= condition.limit
    case "=": number == condition.limit
    default: number != condition.limit
    }
  }
}
