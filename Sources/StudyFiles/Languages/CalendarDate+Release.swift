internal import RegionalStatistics

extension CalendarDate {
  /// Noon UTC of the day, in seconds since 1970: the same day in every time zone of Europe.
  var noonSince1970: Int64 { Int64(daysSince1970) * 86_400 + 43_200 }
}
