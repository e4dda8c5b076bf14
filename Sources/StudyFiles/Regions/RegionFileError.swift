/// Why a file with regions can't be used, with its place.
public struct RegionFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reasons, stable for tests and programs.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The folder or file is missing or can't be read.
    case unreadable = "unreadable"
    /// The text isn't well-formed YAML or CSV.
    case malformed = "malformed"
    /// A key that study regions don't have.
    case unknownKey = "unknown-key"
    /// A key or language that must be there is missing or empty.
    case missingKey = "missing-key"
    /// A value has the wrong form.
    case wrongValue = "wrong-value"
    /// A member names no region.
    case unknownMember = "unknown-member"
    /// A member is listed twice.
    case repeatedMember = "repeated-member"
    /// The identifier is taken by another region.
    case duplicateRegion = "duplicate-region"
    /// A region is part of itself.
    case cyclicRegion = "cyclic-region"
    /// The data about regions contradict each other.
    case inconsistentData = "inconsistent-data"
  }

  /// The kind of reason.
  public let code: Code
  /// The path of the file or folder.
  public let file: String
  /// The line, from 1, when it is known.
  public let line: Int?
  /// The reason in one line of plain English.
  public let message: String

  /// A reason with its place.
  public init(_ code: Code, file: String, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// Place, code and reason in one line: `file:line: error: [code] reason`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): error: [\(code.rawValue)] \(message)"
  }
}
