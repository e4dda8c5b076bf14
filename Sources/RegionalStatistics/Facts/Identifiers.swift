/// The name of a dimension of the facts, such as `school-year`, `programme` or `region`.
public struct DimensionID: Hashable, Sendable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral
{
  /// The name: lower-case words joined by hyphens.
  public var rawValue: String
  /// Makes an identifier from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes an identifier from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// Alphabetical order of the names.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a measure of the facts, such as `pupils`.
public struct MeasureID: Hashable, Sendable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral
{
  /// The name: lower-case words joined by hyphens.
  public var rawValue: String
  /// Makes an identifier from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes an identifier from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// Alphabetical order of the names.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a body of facts of one subject, such as `enrolments` or `mobility`.
public struct FactsID: Hashable, Sendable, Comparable, RawRepresentable, ExpressibleByStringLiteral
{
  /// The name: lower-case words joined by hyphens.
  public var rawValue: String
  /// Makes an identifier from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes an identifier from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// Alphabetical order of the names.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What it means that the facts have no row for a combination of categories.
public enum Absence: String, Hashable, Sendable, CaseIterable {
  /// The source lists every combination that occurs: no row means none.
  case zero
  /// The source lists what was published: no row means unknown.
  case notAvailable = "not-available"
}
