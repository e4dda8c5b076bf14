public import RegionalStatistics

/// Why a study, a template or a region file can't be used.
public struct StudyError: Error, Hashable, Sendable {
  /// A stable name for the kind of failure; tests compare it, the wording may change.
  public typealias Code = Finding.Code

  /// The kind of failure.
  public var code: Code
  /// The file, as the user named it.
  public var file: String
  /// Line in the file, from 1, when known.
  public var line: Int?
  /// What is wrong, as a sentence with "must" or "can't".
  public var problem: String
  /// What to do about it.
  public var remedy: String?

  /// Makes an error.
  public init(
    _ code: Code, file: String, line: Int? = nil, _ problem: String, remedy: String? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }
}

extension StudyError: CustomStringConvertible {
  /// One line: place, code, problem, remedy.
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): error: [\(code.rawValue)] \(problem)"
      + (remedy.map { " \($0)" } ?? "")
  }
}
