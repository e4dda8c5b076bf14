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

  /// The header.
  public let name: String
  /// Values that are not blank.
  public private(set) var filled = 0
  /// Blank values.
  public private(set) var blanks = 0
  /// Values that stand for a number that is hidden or unknown, such as `<5`.
  public private(set) var masks = 0
  /// The smallest and largest number.
  public private(set) var range: ClosedRange<Double>?
  private var distinct: [String: Int] = [:]
  private var order: [String] = []
  private var kinds: [Kind: Int] = [:]

  /// Distinct values beyond this number are not told apart.
  static let mostDistinct = 20_000

  init(name: String) { self.name = name }

  mutating func add(_ text: String) {
    let value = CanonicalText.normalized(text).value
    guard !value.isEmpty else {
      blanks += 1
      return
    }
    filled += 1
    if let count = distinct[value] {
      distinct[value] = count + 1
      return
    }
    guard distinct.count < Self.mostDistinct else { return }
    distinct[value] = 1
    order.append(value)
  }

  /// The number of different values, and whether there are more than were counted.
  public var distinctCount: (count: Int, isMore: Bool) {
    (distinct.count, distinct.count >= Self.mostDistinct)
  }

  /// The first different values.
  public func examples(_ count: Int) -> [String] { Array(order.prefix(count)) }

  /// Decides what the values are, once, after the last record.
  mutating func finish() {
    for (value, count) in distinct {
      let kind = ValueKind.of(value)
      if kind == nil {
        masks += count
      } else if let kind {
        kinds[kind, default: 0] += count
      }
      if let number = ValueKind.number(value) {
        range = min(range?.lowerBound ?? number, number)...max(range?.upperBound ?? number, number)
      }
    }
  }

  /// What the values look like: the narrowest kind that all share.
  public var kind: Kind {
    let found = Set(kinds.keys)
    if found.isEmpty { return .empty }
    if found == [.integer] { return isNamedNIS ? .nisCode : .integer }
    if found.count == 1, let only = found.first { return only }
    if found == [.integer, .decimal] { return .decimal }
    return .text
  }

  /// Codes are told from counts by the header only: both are whole numbers.
  private var isNamedNIS: Bool {
    let key = ColumnName.key(name)
    return key.contains("nis") && (range.map { $0.lowerBound >= 1000 } ?? false)
  }
}
