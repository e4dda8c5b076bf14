/// Language and dates in `docProps/core.xml`.
enum CoreProperties {
  /// Adds the language and writes the dates anew.
  ///
  /// The library makes its dates with `gmtime`, whose result all threads of the process share.
  static func complete(
    _ text: inout PartText, _ properties: DocumentProperties
  ) throws(WorkbookError) {
    let date = timestamp(properties.created)
    for element in ["created", "modified"] {
      try text.replace(
        between: "<dcterms:\(element) xsi:type=\"dcterms:W3CDTF\">", and: "</dcterms:\(element)>",
        with: date)
    }
    let language = PartText.escaped(properties.language)
    try text.insert("<dc:language>\(language)</dc:language>", before: "</cp:coreProperties>")
  }

  /// Seconds since 1970 as `2026-03-01T09:00:00Z`.
  ///
  /// Days become a date in the proleptic Gregorian calendar by counting in years that start in
  /// March, so that the leap day comes last (H. Hinnant, "chrono-compatible low-level date
  /// algorithms").
  static func timestamp(_ seconds: Int64) -> String {
    let days = Int((seconds - floorModulo(seconds, 86_400)) / 86_400)
    let second = Int(floorModulo(seconds, 86_400))
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  private static func floorModulo(_ value: Int64, _ divisor: Int64) -> Int64 {
    (value % divisor + divisor) % divisor
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
