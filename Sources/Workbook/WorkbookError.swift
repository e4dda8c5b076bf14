/// Why a workbook can't be written or read.
///
/// A failure, not a finding: nothing was left behind at the destination.
public struct WorkbookError: Error, Hashable, Sendable {
  /// A stable name for the kind of failure; the wording may change, the code does not.
  public struct Code: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    /// The code in words joined by hyphens.
    public var rawValue: String
    /// Makes a code from its raw value.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Makes a code from a literal.
    public init(stringLiteral value: String) { self.rawValue = value }
  }

  /// The kind of failure.
  public var code: Code
  /// The file meant, when there is one.
  public var file: String?
  /// The sheet meant.
  public var sheet: String?
  /// The cell or range meant, in A1 notation.
  public var cell: String?
  /// What is wrong, as a sentence with "must" or "can't".
  public var problem: String
  /// What to do about it, when that is sure.
  public var remedy: String?

  /// Makes an error.
  public init(
    _ code: Code, file: String? = nil, sheet: String? = nil, cell: String? = nil, _ problem: String,
    remedy: String? = nil
  ) {
    self.code = code
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.problem = problem
    self.remedy = remedy
  }
}

extension WorkbookError: CustomStringConvertible {
  /// One line: place, code, problem, remedy.
  public var description: String {
    var place = file ?? ""
    if let sheet { place += "[\(sheet)]" }
    if let cell { place += "!\(cell)" }
    if !place.isEmpty { place += ": " }
    return "\(place)error: [\(code.rawValue)] \(problem)" + (remedy.map { " \($0)" } ?? "")
  }
}
