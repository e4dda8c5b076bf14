public import RegionalStatistics

/// The key `protect` of a study: its rules of disclosure control, and where they stand.
public struct Protection: Hashable, Sendable {
  /// The rules.
  public var rules: DisclosureRules
  /// The line of the key in the study file.
  public var line: Int?

  /// Makes a protection.
  public init(rules: DisclosureRules, line: Int? = nil) {
    self.rules = rules
    self.line = line
  }
}
