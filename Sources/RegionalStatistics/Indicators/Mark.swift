/// A text for numbers from a limit on.
public struct Mark: Hashable, Sendable {
  /// Stable identifier, not translated.
  public var id: String
  /// What is shown.
  public var text: LocalizedText
  /// The smallest number that gets it; not looked at for the first mark.
  public var limit: Double

  /// Makes a mark.
  public init(id: String, text: LocalizedText, from limit: Double) {
    self.id = id
    self.text = text
    self.limit = limit
  }
}

extension Expression {
  /// The mark that the number gets, for an expression that ends in marks.
  public func mark(for outcome: Outcome) -> Mark? {
    guard case .function(.mark(let marks), _) = self, case .number(let place) = outcome else {
      return nil
    }
    return marks[Int(place)]
  }
}
