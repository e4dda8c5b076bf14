/// A day of the calendar, as a study file writes it.
public struct CalendarDay: Hashable, Sendable {
  /// Year, four digits.
  public var year: Int
  /// Month, 1 to 12.
  public var month: Int
  /// Day of the month, from 1.
  public var day: Int

  /// Reads `yyyy-mm-dd`; nil when that is not a day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day as `yyyy-mm-dd`.
  public var text: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// Noon UTC of the day, in seconds since 1970: the same day in every time zone of Europe.
  public var secondsSince1970: Int64 { Int64(daysSince1970) * 86_400 + 43_200 }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var daysSince1970: Int {
    // Years that start in March put the leap day last (days-from-civil of H. Hinnant).
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
