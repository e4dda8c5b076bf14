/// Why a number is not there; zero is not among the reasons, for a zero is a number.
public enum Missing: String, Hashable, Sendable, CaseIterable {
  /// It can't exist, such as growth from nothing.
  case notApplicable = "z"
  /// It exists but is not known here.
  case notAvailable = "x"
  /// It is hidden to protect people.
  case suppressed = "c"
}

/// A number, or why there is none.
public enum Outcome: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// No number.
  case missing(Missing)

  /// Reads an amount in units of `1 / scale`.
  ///
  /// Hidden parts hide the sum, unknown parts make it unknown. A part that is counted elsewhere says
  /// nothing about a sum that has other parts.
  public init(_ amount: Amount, scale: Int64, absence: Absence) {
    if amount.gaps.contains(.suppressed) {
      self = .missing(.suppressed)
    } else if amount.gaps.contains(.notAvailable) {
      self = .missing(.notAvailable)
    } else if amount.gaps.contains(.numbers) {
      self = .number(Double(amount.units) / Double(scale))
    } else if amount.gaps.contains(.countedElsewhere) {
      self = .missing(.notAvailable)
    } else if amount.gaps.contains(.notApplicable) {
      self = .missing(.notApplicable)
    } else {
      self = absence == .zero ? .number(0) : .missing(.notAvailable)
    }
  }

  /// The number, if there is one.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }
}
