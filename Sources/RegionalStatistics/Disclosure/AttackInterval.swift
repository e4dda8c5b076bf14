/// The bounds of a hidden cell that anyone can derive from everything that is published.
public struct AttackInterval: Hashable, Sendable {
  /// The least value that fits.
  public var lower: Double
  /// The greatest value that fits; nil when nothing limits it.
  public var upper: Double?

  /// Makes an interval.
  public init(lower: Double, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether it leaves as much uncertain as is asked.
  public func satisfies(_ requirement: DisclosureProblem.Requirement) -> Bool {
    guard let upper else { return true }
    return upper - lower >= requirement.width - Self.tolerance
      && upper >= requirement.upper - Self.tolerance
  }

  /// What rounding errors of the solver may come to.
  static let tolerance = 1e-6
}

extension AttackInterval: CustomStringConvertible {
  /// `[1, 12]`, or `[1, ...]` without an upper bound.
  public var description: String { "[\(Self.text(lower)), \(upper.map(Self.text) ?? "...")]" }

  private static func text(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
