/// Something about the data, collected and reported together; the run goes on.
///
/// A *failure* (a file that is missing, a study that can't be read) is thrown instead.
public struct Finding: Hashable, Sendable {
  /// How serious a finding is; an error stops the build.
  public enum Severity: String, Hashable, Sendable { case error, warning, note }

  /// A stable name of one or a few words joined by hyphens; tests compare it, the wording may change.
  public struct Code: Hashable, Codable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    /// The code itself.
    public var rawValue: String
    /// Makes a code from its raw value.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Makes a code from a literal.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// The kind of finding.
  public var code: Code
  /// How serious it is.
  public var severity: Severity
  /// Where it was found.
  public var place: Place
  /// What was expected, as a sentence with "must" or "can't".
  public var expected: String
  /// What was found; nil when the value may identify someone.
  public var found: String?
  /// How to mend it, when that is sure.
  public var remedy: String?

  /// Makes a finding.
  public init(
    _ code: Code, severity: Severity = .error, place: Place, expected: String,
    found: String? = nil, remedy: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.expected = expected
    self.found = found
    self.remedy = remedy
  }
}

extension Finding: CustomStringConvertible {
  /// One line: place, severity, code, what was expected and found, and the remedy.
  public var description: String {
    let place = place.description
    let head = (place.isEmpty ? "" : "\(place): ") + "\(severity.rawValue): [\(code.rawValue)] "
    let body = expected + (found.map { ", not \($0)." } ?? ".")
    return head + body + (remedy.map { " \($0)" } ?? "")
  }
}
