/// The value of a cell as read.
public enum ReadCell: Hashable, Sendable {
  /// No value; the cell may still have a style.
  case empty
  /// A number.
  case number(Double)
  /// Text.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// A date, a time, or both: by the number format in XLSX, by the value type in ODS.
  case date(ReadDate)
  /// An error, such as `#N/A`.
  case error(String)
}

/// A date, a time of day, or a length of time.
public struct ReadDate: Hashable, Sendable {
  /// Days since 1970-01-01; nil for a time without a date.
  public var days: Int?
  /// Milliseconds of the day, or of the whole length of time, which may pass 24 hours.
  public var milliseconds: Int

  /// Makes a date.
  public init(days: Int?, milliseconds: Int) {
    self.days = days
    self.milliseconds = milliseconds
  }

  /// A date from a serial number; nil where the number is no date of the system.
  ///
  /// Serial 60 of the 1900 system, the 29th of February 1900, doesn't exist and gives nil. A serial
  /// below 1 is a time. Rounded to milliseconds.
  public init?(serial: Double, is1904: Bool, isElapsed: Bool = false) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var whole = Int(serial)
    var part = Int(((serial - Double(whole)) * 86_400_000).rounded())
    if isElapsed || (whole == 0 && !is1904) {
      self.init(days: nil, milliseconds: whole * 86_400_000 + part)
      return
    }
    if part == 86_400_000 {
      whole += 1
      part = 0
    }
    guard is1904 || whole != 60 else { return nil }
    // 1970-01-01 is 24,107 in the 1904 system, 25,569 in the 1900 system after its false leap day.
    let epoch = is1904 ? 24_107 : whole > 60 ? 25_569 : 25_568
    self.init(days: whole - epoch, milliseconds: part)
  }

  /// ISO 8601: `2024-02-01`, `2024-02-01T13:30:00`, or `13:30:00` (hours may pass 24).
  public var iso: String {
    guard let days else { return time }
    return milliseconds == 0 ? Self.isoDay(days) : "\(Self.isoDay(days))T\(time)"
  }

  private var time: String {
    let seconds = milliseconds / 1000
    let rest = milliseconds % 1000
    let text =
      "\(Self.padded(seconds / 3600, 2)):\(Self.padded(seconds / 60 % 60, 2)):"
      + Self.padded(seconds % 60, 2)
    return rest == 0 ? text : "\(text).\(Self.padded(rest, 3))"
  }

  /// The civil date of a day number, by integer arithmetic over 400-year cycles.
  private static func isoDay(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
