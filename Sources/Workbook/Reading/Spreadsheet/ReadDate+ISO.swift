extension ReadDate {
  /// Reads `2024-02-01`, `2024-02-01T13:30:00.5`, `13:30:00` or a duration such as `PT36H30M0S`.
  public init?(iso: String) {
    if iso.hasPrefix("PT") {
      guard let length = Self.duration(iso.dropFirst(2)) else { return nil }
      self.init(days: nil, milliseconds: length)
      return
    }
    let pieces = iso.split(separator: "T", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let first = pieces.first else { return nil }
    if pieces.count == 1, first.contains(":") {
      guard let time = Self.time(first) else { return nil }
      self.init(days: nil, milliseconds: time)
      return
    }
    guard let days = Self.day(first) else { return nil }
    guard pieces.count == 2 else {
      self.init(days: days, milliseconds: 0)
      return
    }
    guard let time = Self.time(pieces[1]) else { return nil }
    self.init(days: days, milliseconds: time)
  }

  private static func number(_ text: Substring, atMost limit: Int) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ $0 &- 48 < 10 }),
      let number = Int(text), number <= limit
    else { return nil }
    return number
  }

  private static func day(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], atMost: 9999),
      let month = number(parts[1], atMost: 12), let day = number(parts[2], atMost: 31),
      month > 0, day > 0
    else { return nil }
    let shifted = month <= 2 ? year + 399 : year + 400
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 - 146_097
  }

  private static func time(_ text: Substring) -> Int? {
    let text = text.hasSuffix("Z") ? text.dropLast() : text
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = number(parts[0], atMost: 24),
      let minute = number(parts[1], atMost: 59),
      let seconds = parts.count == 3 ? Double(parts[2]) : 0, seconds >= 0, seconds < 61
    else { return nil }
    return (hour * 60 + minute) * 60_000 + Int((seconds * 1000).rounded())
  }

  private static func duration(_ text: Substring) -> Int? {
    var total = 0.0
    var rest = text
    for (letter, unit) in [("H", 3_600_000.0), ("M", 60_000), ("S", 1000)] {
      guard let place = rest.firstIndex(of: Character(letter)) else { continue }
      guard let count = Double(rest[..<place]), count >= 0, count < 1e9 else { return nil }
      total += count * unit
      rest = rest[rest.index(after: place)...]
    }
    return rest.isEmpty ? Int(total.rounded()) : nil
  }
}
