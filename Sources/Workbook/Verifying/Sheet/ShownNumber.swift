/// A number as a number format shows it, close enough to know its width.
enum ShownNumber {
  /// The text, with commas between thousands and a point before decimals.
  static func text(_ number: Double, _ format: String) -> String {
    let section = FormatSection.section(of: format, showing: number).code
    guard section != "General", section.contains("0") || section.contains("#") else {
      return number == number.rounded() && number.magnitude < 1e15
        ? "\(Int64(number))" : String("\(number)".prefix(11))
    }
    let decimals = section.drop { $0 != "." }.dropFirst().prefix { $0 == "0" || $0 == "#" }.count
    let scaled = number.magnitude * (section.contains("%") ? 100 : 1)
    guard scaled < 1e15 else { return "\(scaled)" }
    let power = (0..<min(decimals, 9)).reduce(1.0) { product, _ in product * 10 }
    let rounded = (scaled * power).rounded() / power
    let whole = Int64(rounded)
    var text = section.contains(",") ? grouped(whole) : "\(whole)"
    if decimals > 0 {
      text += "." + String(repeating: "0", count: decimals)
    }
    let sign = number < 0 ? (rounded > 0 ? "-" : "") : section.hasPrefix("+") ? "+" : ""
    return sign + text + (section.contains("%") ? "%" : "")
  }

  private static func grouped(_ number: Int64) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
