/// The day whose municipal borders are used.
///
/// Borders change on 1 January. Since 1995 they changed in Flanders on 1 January 2019 and
/// 1 January 2025, so that any day from 2019 to 2024 gives the same regions.
public struct Vintage: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day as the number `yyyymmdd`, which orders days.
  private let number: Int

  /// The borders at the start of a calendar year.
  public init(year: Int) {
    number = year * 10_000 + 101
  }

  /// The borders in which a school year ends, such as those of 1 January 2025 for 2024-2025.
  ///
  /// Pupils are counted on 1 February, so that this is the calendar year of the count.
  public init(schoolYearEndingIn year: Int) {
    self.init(year: year)
  }

  /// A day written `yyyy-mm-dd`, or `nil` when the text isn't one.
  public init?(isoDate text: String) {
    guard text.utf8.count == 10 else { return nil }
    var number = 0
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
      }
    }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard 1...12 ~= month, day >= 1, day <= Self.days(inMonth: month, year: year) else {
      return nil
    }
    self.number = number
  }

  /// The borders a person asked for: a year (`2018`) or a day (`2018-06-01`).
  ///
  /// - Throws: `malformedVintage` unless the text is a year or a day from 1995 on, when
  ///   Flemish Brabant came into being; older borders aren't known.
  public init(parsing text: String) throws(GeographyError) {
    let isoDate = text.utf8.count == 4 ? text + "-01-01" : text
    guard let vintage = Vintage(isoDate: isoDate), vintage >= .earliest else {
      throw .malformedVintage(text)
    }
    self = vintage
  }

  /// The oldest borders that are known: those since the province of Brabant was split.
  public static let earliest = Vintage(year: 1995)

  /// The calendar year of the day.
  public var year: Int { number / 10_000 }

  /// The day as `yyyy-mm-dd`.
  public var isoDate: String {
    "\(year)-\(Self.twoDigits(number / 100 % 100))-\(Self.twoDigits(number % 100))"
  }

  /// The day as `yyyy-mm-dd`.
  public var description: String { isoDate }

  /// The order of the calendar.
  public static func < (first: Vintage, second: Vintage) -> Bool {
    first.number < second.number
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
