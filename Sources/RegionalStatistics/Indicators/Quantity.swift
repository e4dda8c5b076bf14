/// Something that indicators can be calculated with.
///
/// Every indicator is written once, over this protocol. Applied to `Outcome` it gives the number;
/// applied to `Expression` it gives the derivation that becomes a live formula and that disclosure
/// control reads. So the number in a cell and the formula behind it can't differ.
public protocol Quantity {
  /// A fixed number, such as a number of years.
  static func constant(_ value: Double) -> Self
  /// The sum of the parts.
  static func sum(_ parts: [Self]) -> Self
  /// The first less the second.
  static func difference(_ minuend: Self, _ subtrahend: Self) -> Self
  /// The first divided by the second.
  static func ratio(_ numerator: Self, _ denominator: Self) -> Self
  /// The first times the second.
  static func product(_ first: Self, _ second: Self) -> Self
  /// A function of many numbers at once.
  static func function(_ function: SetFunction, _ arguments: [Self]) -> Self
}

extension Outcome: Quantity {
  /// A number.
  public static func constant(_ value: Double) -> Outcome { .number(value) }

  /// The sum; without a number when a part has none.
  public static func sum(_ parts: [Outcome]) -> Outcome {
    parts.reduce(.number(0)) { combine($0, $1) { .number($0 + $1) } }
  }

  /// The difference; without a number when a part has none.
  public static func difference(_ minuend: Outcome, _ subtrahend: Outcome) -> Outcome {
    combine(minuend, subtrahend) { .number($0 - $1) }
  }

  /// The quotient; not applicable when the denominator is zero.
  public static func ratio(_ numerator: Outcome, _ denominator: Outcome) -> Outcome {
    combine(numerator, denominator) { $1 == 0 ? .missing(.notApplicable) : .number($0 / $1) }
  }

  /// The product; without a number when a factor has none.
  public static func product(_ first: Outcome, _ second: Outcome) -> Outcome {
    combine(first, second) { .number($0 * $1) }
  }

  /// The result of the function.
  public static func function(_ function: SetFunction, _ arguments: [Outcome]) -> Outcome {
    function.result(of: arguments)
  }

  /// Hidden outweighs unknown, unknown outweighs impossible: the reason that binds most is kept.
  private static func combine(
    _ left: Outcome, _ right: Outcome, _ operation: (Double, Double) -> Outcome
  ) -> Outcome {
    switch (left, right) {
    case (.number(let first), .number(let second)): operation(first, second)
    case (.missing(.suppressed), _), (_, .missing(.suppressed)): .missing(.suppressed)
    case (.missing(.notAvailable), _), (_, .missing(.notAvailable)): .missing(.notAvailable)
    case (.missing(let reason), _), (_, .missing(let reason)): .missing(reason)
    }
  }
}
