internal import RegionalStatistics

/// What the values of a column are: collected record by record, in bounded memory.
public struct ColumnSummary: Sendable {
  /// What the values of a column look like.
  public enum Kind: String, Hashable, Sendable {
    /// No values at all.
    case empty
    /// Whole numbers.
    case integer
    /// Numbers with decimals.
    case decimal
    /// School years.
    case schoolYear = "school year"
    /// Days.
    case date
    /// NIS codes of municipalities, provinces or regions.
    case nisCode = "NIS code"
    /// Anything else.
    case text
  }

  /// The header, with plain single spaces.
  public let name: String
  /// The values that are not blank.
  public private(set) var filled = 0
  /// Blank values.
  public private(set) var blanks = 0
  /// What the numbers are, and what must be done to read them.
  public private(set) var numbers = NumberSummary()
  /// Values that stand for a number that is hidden or unknown, such as `<5`.
  public private(set) var masks = ValueCount()
  /// Errors of a spreadsheet, such as `#REF!`.
  public private(set) var errors = ValueCount()
  /// NIS codes that lost their leading zero.
  public private(set) var repairedCodes = ValueCount()
  /// Texts that call their row a total of others, by text.
  public private(set) var totals: [String: Int] = [:]
  /// The first and last day or school year.
  public private(set) var period: ClosedRange<String>?
  /// What the values look like: the narrowest kind that all share.
  public private(set) var kind = Kind.empty
  /// Understands each distinct raw value once; nil when there are too many of them.
  private var raw: RawValues? = RawValues()
  private var distinct: [String: Int] = [:]
  private var order: [String] = []

  /// Distinct values beyond this number are not told apart.
  static let mostDistinct = 20_000
  /// Longer texts are cut before they are kept.
  private static let mostCharacters = 200

  init(name: String) { self.name = CanonicalText.normalized(name).value }

  mutating func add(_ batch: RecordBatch, _ column: Int) {
    raw?.add(batch, column)
    if let count = raw?.count {
      if count >= Self.mostDistinct { takeOverRaw() }
    } else {
      for row in 0..<batch.rowCount { add(batch.text(row: row, column: column)) }
    }
  }

  private mutating func takeOverRaw() {
    for (text, count) in raw?.counts ?? [] { add(text, times: count) }
    raw = nil
  }

  mutating func add(_ text: String, times: Int = 1) {
    let value = CanonicalText.normalized(text).value
    guard !value.isEmpty else {
      blanks += times
      return
    }
    filled += times
    if let count = distinct[value] {
      distinct[value] = count + times
      return
    }
    guard distinct.count < Self.mostDistinct else { return }
    let kept = value.utf8.count > Self.mostCharacters ? String(value.prefix(60)) : value
    distinct[kept, default: 0] += times
    if order.count < 100 { order.append(kept) }
  }

  /// The number of different values, and whether there are more than were counted.
  public var distinctCount: (count: Int, isMore: Bool) {
    (distinct.count, distinct.count >= Self.mostDistinct)
  }

  /// The first different values.
  public func examples(_ count: Int) -> [String] { Array(order.prefix(count)) }

  /// Decides what the values are, once, after the last record.
  mutating func finish() {
    takeOverRaw()
    var found: Set<Kind> = []
    var numeric: [(value: String, count: Int)] = []
    for (value, count) in distinct.sorted(by: { $0.key < $1.key }) {
      switch ValueKind(value) {
      case .mask: masks.add(value, count)
      case .error: errors.add(value, count)
      case .number: numeric.append((value, count))
      case .schoolYear: found.insert(.schoolYear)
      case .date: found.insert(.date)
      case .text: found.insert(.text)
      }
    }
    if found.isEmpty, !numeric.isEmpty {
      finish(numeric)
    } else {
      kind = found.count == 1 && numeric.isEmpty ? found.first ?? .text : .text
      if found.isEmpty { kind = .empty }
      totals = distinct.filter { Self.isTotal($0.key) }
      findPeriod()
    }
  }

  private mutating func finish(_ numeric: [(value: String, count: Int)]) {
    numbers = NumberSummary(numeric)
    kind = numbers.areWhole ? .integer : .decimal
    guard kind == .integer, let range = numbers.range else { return }
    let key = ColumnName.key(name)
    if isNamedCode(key), numeric.allSatisfy({ (try? NISCodeText.normalized($0.value)) != nil }) {
      kind = .nisCode
      for (value, count) in numeric {
        let steps = (try? NISCodeText.normalized(value))?.steps ?? []
        if steps.contains(.leadingZerosRestored) { repairedCodes.add(value, count) }
      }
    } else if range.lowerBound >= 1950, range.upperBound <= 2049,
      ["jaar", "year", "annee", "année"].contains(where: key.contains)
    {
      kind = .schoolYear
    }
  }

  /// Whether a text begins with a word for the sum of the other rows.
  private static func isTotal(_ value: String) -> Bool {
    let words = ColumnName.key(value).split(separator: " ").prefix(2)
    let totals: Set<Substring> = ["totaal", "eindtotaal", "total", "totaux"]
    return words.first.map(totals.contains) ?? false
      || ["algemeen totaal", "total général", "grand total"].contains(words.joined(separator: " "))
  }

  /// Codes are told from counts by the header only: both are whole numbers.
  private func isNamedCode(_ key: String) -> Bool {
    ["nis", "gemeente", "geoitem", "arrondiss", "provincie"].contains(where: key.contains)
  }

  private mutating func findPeriod() {
    let texts = distinct.keys.compactMap { value in
      kind == .date
        ? (try? CalendarDate.parse(value))?.value.text
        : kind == .schoolYear ? (try? SchoolYear.parse(value))?.value.text : nil
    }
    if let first = texts.min(), let last = texts.max() { period = first...last }
  }
}

/// How many values have something in common, and one of them.
public struct ValueCount: Hashable, Sendable {
  /// How many.
  public private(set) var count = 0
  /// The first of them in alphabetical order.
  public private(set) var example: String?

  mutating func add(_ value: String, _ more: Int) {
    count += more
    example = example ?? value
  }
}
