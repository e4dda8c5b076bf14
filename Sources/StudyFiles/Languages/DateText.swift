internal import RegionalStatistics

/// Days in words.
enum DateText {
  private static let months: [Language: [String]] = [
    .nl: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    .fr: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    .en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
  ]

  /// The day with the month in words: `20 november 2026`.
  static func text(_ day: CalendarDate, _ language: Language) -> String {
    let month = months[language, default: []][day.month - 1]
    let ordinal = language == .fr && day.day == 1 ? "1er" : "\(day.day)"
    return "\(ordinal) \(month) \(day.year)"
  }
}
