/// A question that is asked of the data of every study, with a name that a study can waive.
///
/// The code of a check is that of its findings.
public protocol Check: Sendable {
  /// The stable name, such as `duplicate-row`.
  var code: Finding.Code { get }
  /// What is asked, for the workbook.
  var title: LocalizedText { get }
  /// What to do when the answer is no.
  var remedy: String { get }
  /// The answer.
  func result(of evidence: Evidence) -> CheckResult
}

/// A check of single rows: each row that fails it was met while reading.
public protocol RowCheck: Check {}

extension RowCheck {
  /// Fails when some row does.
  public func result(of evidence: Evidence) -> CheckResult {
    let count = evidence.counts[code] ?? 0
    return CheckResult(
      self, count == 0 ? .pass : .fail, count: count,
      examples: evidence.examples[code] ?? [])
  }
}

/// The answer to a check.
public struct CheckResult: Hashable, Sendable {
  /// How a check ended.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Nothing was found.
    case pass = "PASS"
    /// Something was found that a person should look at.
    case advisory = "ADVISORY"
    /// Something was found that makes the numbers wrong: the build stops unless the study waives it.
    case fail = "FAIL"
  }

  /// The name of the check.
  public let code: Finding.Code
  /// What was asked.
  public let title: LocalizedText
  /// How it ended.
  public let outcome: Outcome
  /// How often something was found.
  public let count: Int
  /// The first things found.
  public let examples: [Example]
  /// What to do about it.
  public let remedy: String
  /// Why the study goes on in spite of it.
  public internal(set) var waiver: LocalizedText?

  /// Makes the answer to a check; only the first ten examples are kept.
  public init(_ check: some Check, _ outcome: Outcome, count: Int, examples: [Example]) {
    code = check.code
    title = check.title
    self.outcome = outcome
    self.count = count
    self.examples = Array(examples.prefix(10))
    remedy = check.remedy
  }

  /// Makes an answer from what was found: nothing means that the check passes.
  init(_ check: some Check, _ outcome: Outcome, _ examples: [Example]) {
    self.init(
      check, examples.isEmpty ? .pass : outcome, count: examples.count, examples: examples)
  }

  /// Whether the build must stop.
  public var stops: Bool { outcome == .fail && waiver == nil }
}

/// Something that a check found.
public struct Example: Hashable, Sendable {
  /// Where it stands.
  public let place: Place
  /// What must be.
  public let expected: String
  /// The text found; nil when there is none.
  public let value: String?
  /// Whether the text may be shown unasked: it is a category or a sum, not the number of a cell.
  public let isOpen: Bool
  /// What to do about it, when that is sure.
  public let remedy: String?

  /// Makes an example.
  public init(
    place: Place, expected: String, value: String? = nil, isOpen: Bool = true,
    remedy: String? = nil
  ) {
    self.place = place
    self.expected = expected
    self.value = value
    self.isOpen = isOpen
    self.remedy = remedy
  }

  /// The text found, unless it may identify people and wasn't asked for.
  public func shownValue(_ showsValues: Bool) -> String? { isOpen || showsValues ? value : nil }
}
