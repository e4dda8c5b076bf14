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
    var text: [UInt8] = []
    if number < 0 {
      if rounded > 0 { text.append(UInt8(ascii: "-")) }
    } else if section.first == UInt8(ascii: "+") {
      text.append(UInt8(ascii: "+"))
    }
    append(whole, to: &text, grouped: section.contains(UInt8(ascii: ",")))
    if decimals > 0 { text.append(UInt8(ascii: ".")) }
    for _ in 0..<decimals { text.append(UInt8(ascii: "0")) }
    if isPercent { text.append(UInt8(ascii: "%")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a sign of a format stands for a digit.
  private static func isPlace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#")
  }

  private static func append(_ number: Int64, to text: inout [UInt8], grouped: Bool) {
    let digits = String(number).utf8
    for (index, digit) in digits.enumerated() {
      if grouped, index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
  }
}
