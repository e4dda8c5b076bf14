public import RegionalStatistics

/// Why a source file can't be read.
///
/// A failure, not a finding: reading stopped here.
public struct ReadError: Error, Hashable, Sendable {
  /// A stable name for the kind of failure; tests compare it, the wording may change.
  public typealias Code = Finding.Code

  /// The kind of failure.
  public var code: Code
  /// The file meant, as the user wrote it.
  public var file: String?
  /// The line in the file, from 1.
  public var line: Int?
  /// The name of the column meant.
  public var column: String?
  /// What is wrong, as a sentence with "must" or "can't".
  public var problem: String
  /// What to do about it, when that is sure.
  public var remedy: String?

  /// Makes an error.
  public init(
    _ code: Code, file: String? = nil, line: Int? = nil, column: String? = nil, _ problem: String,
    remedy: String? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }
}

extension ReadError: CustomStringConvertible {
  /// One line: place, code, problem, remedy.
  public var description: String {
    var place = file ?? ""
    if let line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
    if let column { place += (place.isEmpty ? "" : ": ") + "column \"\(column)\"" }
    if !place.isEmpty { place += ": " }
    return "\(place)error: [\(code.rawValue)] \(problem)" + (remedy.map { " \($0)" } ?? "")
  }
}
