extension CalendarDate {
  /// Why a text or number isn't a date.
  public enum Problem: String, Error, Hashable, Sendable {
    /// The text has another form than `2024-02-01` or `01/02/2024`.
    case unknownForm
    /// The calendar has no such day.
    case noSuchDay
    /// Day 60 of the 1900 system is 29 February 1900, which never was.
    case spreadsheetLeapDay
  }

  /// From which day a spreadsheet counts.
  public enum DayNumbers: Hashable, Sendable {
    /// Day 1 is 1900-01-01, and 1900 is wrongly taken for a leap year.
    case from1900
    /// Day 0 is 1904-01-01.
    case from1904
  }

  /// Reads `2024-02-01`, `01/02/2024` (day first), `1-2-2024` or `01.02.2024`.
  ///
  /// A time of midnight after the date (`2024-02-01 00:00:00`) is passed over.
  public static func parse(_ text: String) throws(Problem) -> Normalized<CalendarDate> {
    let clean = CanonicalText.normalized(text)
    let parts = withoutMidnight(clean.value)
      .split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let numbers = parts.compactMap { number($0) }
    guard parts.count == 3, numbers.count == 3 else { throw .unknownForm }
    let isYearFirst = parts[0].count == 4
    guard isYearFirst || parts[2].count == 4 else { throw .unknownForm }
    let date = CalendarDate(
      year: numbers[isYearFirst ? 0 : 2], month: numbers[1], day: numbers[isYearFirst ? 2 : 0])
    guard let date else { throw .noSuchDay }
    return Normalized(date, clean.steps)
  }

  /// Reads a spreadsheet's day number.
  public static func parse(
    dayNumber: Int, _ numbers: DayNumbers
  ) throws(Problem) -> Normalized<CalendarDate> {
    let offset: Int
    switch numbers {
    case .from1904: offset = -24_107
    case .from1900 where dayNumber == 60: throw .spreadsheetLeapDay
    case .from1900: offset = dayNumber < 60 ? -25_568 : -25_569
    }
    let first = numbers == .from1904 ? 0 : 1
    guard dayNumber >= first, dayNumber <= 2_958_465,
      let date = CalendarDate(daysSince1970: dayNumber + offset)
    else { throw .noSuchDay }
    return Normalized(date, .dayNumberRead)
  }

  private static func withoutMidnight(_ text: String) -> Substring {
    for midnight in [" 00:00:00", "T00:00:00", " 00:00", " 0:00"] where text.hasSuffix(midnight) {
      return text.dropLast(midnight.count)
    }
    return text[...]
  }

  private static func number(_ text: Substring) -> Int? {
    guard 1...4 ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }
}
