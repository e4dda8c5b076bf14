/// A sum of facts: an exact number, and whether parts of it are unknown.
///
/// Counts are kept as whole units of `1 / scale` (halves, hundredths, ...), so that sums are exact in
/// any order; division comes last.
public struct Amount: Hashable, Sendable {
  /// What the parts of a sum were, beside plain numbers.
  public struct Gaps: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A part is not available.
    public static let notAvailable = Gaps(rawValue: 1)
    /// A part was hidden at the source, such as `<5`.
    public static let suppressed = Gaps(rawValue: 2)
    /// A part can't exist.
    public static let notApplicable = Gaps(rawValue: 4)
    /// A part is not listed by itself but counted under another category ("Overige").
    public static let countedElsewhere = Gaps(rawValue: 8)
    /// At least one part is a number.
    public static let numbers = Gaps(rawValue: 16)
  }

  /// The sum of the known parts in units of `1 / scale` of the measure.
  public var units: Int64
  /// What else the sum holds.
  public var gaps: Gaps

  /// Makes an amount.
  public init(units: Int64, gaps: Gaps = .numbers) {
    self.units = units
    self.gaps = gaps
  }

  /// A part without a number.
  public init(missing gap: Gaps) {
    units = 0
    gaps = gap
  }

  /// No parts at all.
  public static let none = Amount(units: 0, gaps: [])

  /// Whether there is something: a number above zero, or one that is hidden.
  public var isSome: Bool { units > 0 || gaps.contains(.suppressed) }

  /// Adds a part.
  public static func += (sum: inout Amount, part: Amount) {
    sum.units &+= part.units
    sum.gaps.formUnion(part.gaps)
  }
}

/// What a measure counts and in which units it is stored.
public struct Measure: Hashable, Sendable {
  /// Name of the measure.
  public var id: MeasureID
  /// Stored units per whole: 1 for counts, 2 for halves, 10,000 for percentages with two decimals as fractions.
  public var scale: Int64

  /// Makes a measure.
  public init(id: MeasureID, scale: Int64 = 1) {
    self.id = id
    self.scale = scale
  }
}
