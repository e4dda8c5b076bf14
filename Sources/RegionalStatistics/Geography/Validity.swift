/// The days on which a municipality existed, both ends included.
public struct Validity: Hashable, Sendable {
  /// The first day.
  public let first: Vintage
  /// The last day, or `nil` while it still exists.
  public let last: Vintage?

  /// A span of days.
  public init(first: Vintage, last: Vintage?) {
    self.first = first
    self.last = last
  }

  /// Whether a day lies in the span.
  public func contains(_ day: Vintage) -> Bool {
    guard first <= day else { return false }
    guard let last else { return true }
    return day <= last
  }
}
