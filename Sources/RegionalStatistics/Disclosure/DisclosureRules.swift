/// How the numbers of a study are kept from telling about single people or schools.
public struct DisclosureRules: Hashable, Sendable {
  /// What is done with the numbers.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Sensitive cells are hidden, and others where they would give them away.
    case suppress
    /// Counts are rounded so that tables still add up.
    case round
    /// Counts get a small noise, the same wherever they stand.
    case perturb
    /// Nothing.
    case none
  }

  /// What zeros tell.
  public enum Zeros: String, Hashable, Sendable, CaseIterable {
    /// A zero may be shown, and always is.
    case safe
    /// A zero is as sensitive as a small count.
    case disclosive
  }

  /// A count that is mostly one school's is that school's count.
  public struct Dominance: Hashable, Sendable {
    /// The dimension of those who contribute, such as `school`.
    public var contributor: DimensionID
    /// How many of the largest contributors are taken together.
    public var count: Int
    /// The percentage of the cell that they must not exceed, more than 0 and less than 100.
    public var percent: Double

    /// Makes a rule.
    public init(contributor: DimensionID, count: Int, percent: Double) {
      self.contributor = contributor
      self.count = count
      self.percent = percent
    }
  }

  /// What makes a count sensitive.
  public struct Rule: Hashable, Sendable {
    /// Counts under it are sensitive.
    public var threshold: Int
    /// What zeros tell.
    public var zeros: Zeros
    /// When a few contributors make a count sensitive; any of them is enough.
    public var dominances: [Dominance]

    /// Makes a rule; Flemish open data hide counts under 5 and show zeros.
    public init(threshold: Int = 5, zeros: Zeros = .safe, dominance: Dominance? = nil) {
      self.threshold = threshold
      self.zeros = zeros
      dominances = dominance.map { [$0] } ?? []
    }

    /// The rule that is at least as strict as both.
    func combined(with other: Rule) -> Rule {
      var rule = Rule(
        threshold: max(threshold, other.threshold),
        zeros: zeros == .disclosive ? zeros : other.zeros)
      rule.dominances = dominances + other.dominances.filter { !dominances.contains($0) }
      return rule
    }
  }

  /// Another rule for some tables or for all counts by some dimension.
  public struct Exception: Hashable, Sendable {
    /// The tables it is for; all when empty.
    public var tables: [String]
    /// The dimension that the counts must be broken down by; any when nil.
    public var dimension: DimensionID?
    /// The rule.
    public var rule: Rule

    /// Makes an exception.
    public init(tables: [String] = [], dimension: DimensionID? = nil, rule: Rule) {
      self.tables = tables
      self.dimension = dimension
      self.rule = rule
    }
  }

  /// What is done with the numbers.
  public var method: Method
  /// The rule for all counts that have no other.
  public var rule: Rule
  /// Other rules; where a number falls under several, the strictest counts.
  public var exceptions: [Exception]
  /// Measures that are not counts of people, such as targets.
  public var exempt: [MeasureID]
  /// The least difference between the bounds that can be derived for a hidden cell; the threshold when nil.
  public var width: Int?
  /// The step of rounding.
  public var base: Int
  /// The largest noise.
  public var noise: Int
  /// What the noise is drawn with; to be kept secret and the same for all releases of the same data.
  public var seed: String

  /// Makes rules.
  public init(
    method: Method = .suppress, rule: Rule = Rule(), exceptions: [Exception] = [],
    exempt: [MeasureID] = [], width: Int? = nil, base: Int = 5, noise: Int = 4, seed: String = ""
  ) {
    self.method = method
    self.rule = rule
    self.exceptions = exceptions
    self.exempt = exempt
    self.width = width
    self.base = base
    self.noise = noise
    self.seed = seed
  }

  /// The rule for a number that stands in some tables: the strictest of what its tables ask for.
  func rule(for statistic: Statistic, in tables: Set<String>) -> Rule {
    let rules = (tables.isEmpty ? [""] : tables.sorted()).map { table in
      exceptions.filter { exception in
        (exception.tables.isEmpty || exception.tables.contains(table))
          && exception.dimension.map(statistic.dimensions.contains) ?? true
      }.map(\.rule)
    }
    let asked = rules.flatMap { $0.isEmpty ? [rule] : $0 }
    return asked.dropFirst().reduce(asked.first ?? rule) { $0.combined(with: $1) }
  }

  /// The least width that any hidden count is asked to have.
  public var leastWidth: Int {
    width ?? ([rule] + exceptions.map(\.rule)).map(\.threshold).min() ?? rule.threshold
  }

  /// The counts that a table can't show under any of the rules, for a sentence above it; nil when
  /// there are none, the table has no counts, or it shows an exempt measure.
  public func hiddenCounts(in table: StatisticalTable) -> ClosedRange<Int>? {
    let counts = table.columns.filter { $0.format == .count }
    let rules =
      [rule]
      + exceptions.filter { $0.tables.isEmpty || $0.tables.contains(table.id) }.map(\.rule)
    guard method == .suppress, !counts.isEmpty, let least = rules.map(\.threshold).min(), least > 1,
      !counts.contains(where: { exempt.map(\.rawValue).contains($0.measure) })
    else { return nil }
    return (rules.allSatisfy { $0.zeros == .disclosive } ? 0 : 1)...(least - 1)
  }

  /// The dimensions of contributors that some rule looks at.
  public var contributors: Set<DimensionID> {
    Set(([rule] + exceptions.map(\.rule)).flatMap(\.dominances).map(\.contributor))
  }
}
