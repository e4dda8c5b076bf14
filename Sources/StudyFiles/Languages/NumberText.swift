internal import RegionalStatistics

/// Numbers as people write them in a language, for running text and for measuring column widths.
enum NumberText {
  /// The number as a cell with this format shows it.
  static func text(_ value: Double, _ kind: NumberKind, _ language: Language) -> String {
    switch kind {
    case .count: grouped(value, decimals: 0, language)
    case .signedCount: signed(value, decimals: 0, language)
    case .percent(let decimals):
      grouped(value * 100, decimals: decimals, language) + percent(language)
    case .signedPercent(let decimals):
      signed(value * 100, decimals: decimals, language) + percent(language)
    case .points(let decimals): signed(value * 100, decimals: decimals, language)
    case .decimal(let decimals): grouped(value, decimals: decimals, language)
    case .signedDecimal(let decimals): signed(value, decimals: decimals, language)
    case .index: grouped(value * 100, decimals: 1, language)
    case .text: "\(value)"
    }
  }

  /// A number of things, in each language.
  static func count(_ number: Int) -> LocalizedText {
    func written(_ language: Language) -> String { text(Double(number), .count, language) }
    return LocalizedText(nl: written(.nl), fr: written(.fr), en: written(.en))
  }

  private static func percent(_ language: Language) -> String { language == .fr ? "\u{A0}%" : "%" }

  private static func signed(_ value: Double, decimals: Int, _ language: Language) -> String {
    let text = grouped(value.magnitude, decimals: decimals, language)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return isZero ? text : (value < 0 ? "-" : "+") + text
  }

  private static func grouped(_ value: Double, decimals: Int, _ language: Language) -> String {
    let digits = Rounding.digits(of: value.magnitude, decimals: decimals)
    let whole = String(digits.dropLast(decimals))
    let fraction = digits.suffix(decimals)
    let isNegative = value < 0 && digits.contains { $0 != "0" }
    return (isNegative ? "-" : "") + separated(whole, mark(language))
      + (decimals == 0 ? "" : (language == .en ? "." : ",") + fraction)
  }

  private static func mark(_ language: Language) -> String {
    switch language {
    case .nl: "."
    case .fr: "\u{A0}"
    case .en: ","
    }
  }

  private static func separated(_ digits: String, _ mark: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += mark }
      text.append(digit)
    }
    return text
  }
}
