/// A number as a number format shows it, close enough to know its width.
enum ShownNumber {
  /// The text, with commas between thousands and a point before decimals.
  static func text(_ number: Double, _ format: String) -> String {
    let section = FormatSection.section(of: format, showing: number).code.utf8
    guard !section.elementsEqual("General".utf8), section.contains(where: isPlace) else {
      return number == number.rounded() && number.magnitude < 1e15
        ? "\(Int64(number))" : String("\(number)".prefix(11))
    }
    let isPercent = section.contains(UInt8(ascii: "%"))
    let decimals = section.drop { $0 != UInt8(ascii: ".") }.dropFirst().prefix(while: isPlace).count
    let scaled = number.magnitude * (isPercent ? 100 : 1)
    guard scaled < 1e15 else { return "\(scaled)" }
    let power = (0..<min(decimals, 9)).reduce(1.0) { product, _ in product * 10 }
    let rounded = (scaled * power).rounded() / power
    let whole = Int64(rounded)
    var text = section.contains(UInt8(ascii: ",")) ? grouped(whole) : "\(whole)"
    if decimals > 0 {
      text += "." + String(repeating: "0", count: decimals)
    }
    let sign =
      number < 0 ? (rounded > 0 ? "-" : "") : section.first == UInt8(ascii: "+") ? "+" : ""
    return sign + text + (isPercent ? "%" : "")
  }

  /// Whether a sign of a format stands for a digit.
  private static func isPlace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#")
  }

  private static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
