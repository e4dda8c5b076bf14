/// Why a question about regions has no answer.
public struct GeographyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reasons, stable for tests and programs.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The text isn't a year or day from 1995 on.
    case malformedVintage = "malformed-vintage"
    /// No municipality or special code has this number.
    case unknownCode = "unknown-code"
    /// The municipality no longer existed on the day.
    case expiredCode = "expired-code"
    /// The municipality did not exist yet on the day.
    case futureCode = "future-code"
    /// No place has this name.
    case unknownName = "unknown-name"
    /// Several places have this name.
    case ambiguousName = "ambiguous-name"
    /// No region has this identifier.
    case unknownRegion = "unknown-region"
    /// The identifier is taken by another region.
    case duplicateRegion = "duplicate-region"
    /// A region is part of itself.
    case cyclicRegion = "cyclic-region"
    /// The municipality is part of a larger or smaller one on the other day.
    case notConvertible = "not-convertible"
    /// The facts about regions contradict each other.
    case inconsistentRecords = "inconsistent-records"
  }

  /// The kind of reason.
  public let code: Code
  /// The code, name or identifier in question.
  public let subject: String
  /// The reason in one line of plain English, with the remedy where one is sure.
  public let message: String

  /// A reason with the text it is about.
  public init(_ code: Code, subject: String, _ message: String) {
    self.code = code
    self.subject = subject
    self.message = message
  }

  /// The reason in one line.
  public var description: String { message }

  static func malformedVintage(_ text: String) -> GeographyError {
    GeographyError(
      .malformedVintage, subject: text,
      "Vintage must be a year or a day from \(Vintage.earliest.year) on, such as \"2024\" or "
        + "\"2024-02-01\", not \"\(text)\".")
  }
}
