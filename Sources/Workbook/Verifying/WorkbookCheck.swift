/// One property of a good statistical workbook, looked for in a finished file.
public protocol WorkbookCheck: Sendable {
  /// What the check is called, demands and advises.
  var card: CheckCard { get }

  /// Reports every place where the workbook does not have the property.
  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport)
}

/// What a check is called, demands and advises.
public struct CheckCard: Hashable, Sendable {
  /// How much a property matters, and to whom.
  public enum Level: String, Hashable, Sendable {
    /// Essential for readers who use a screen reader or a keyboard.
    case essential
    /// Best practice for statistical spreadsheets.
    case best
    /// Safety: the file opens everywhere and its numbers are right.
    case safety
  }

  /// Number in the list of properties.
  public let number: Int
  /// Stable name in a few words joined by hyphens.
  public let code: String
  /// How much it matters.
  public let level: Level
  /// The property, as a sentence with "must" or "can't".
  public let rule: String
  /// What to do where it is missing.
  public let remedy: String

  /// Makes a card.
  public init(_ number: Int, _ code: String, _ level: Level, _ rule: String, remedy: String) {
    self.number = number
    self.code = code
    self.level = level
    self.rule = rule
    self.remedy = remedy
  }
}
