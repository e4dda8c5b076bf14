/// How a cell is derived: statistics of the facts, combined.
///
/// Equal expressions are the same number, wherever they are published.
public indirect enum Expression: Hashable, Sendable, Quantity {
  /// A number summed from the facts.
  case statistic(Statistic)
  /// A fixed number.
  case constant(Double)
  /// The sum of the parts.
  case sum([Expression])
  /// The first less the second.
  case difference(Expression, Expression)
  /// The first divided by the second.
  case ratio(Expression, Expression)
  /// The first times the second.
  case product(Expression, Expression)
  /// The first that has a number: the latest year that is available.
  case firstAvailable([Expression])
  /// A function of many numbers at once.
  case function(SetFunction, [Expression])

  /// All statistics that the expression depends on.
  public var statistics: Set<Statistic> {
    var statistics: Set<Statistic> = []
    addStatistics(to: &statistics)
    return statistics
  }

  /// Adds all statistics that the expression depends on to a set.
  public func addStatistics(to statistics: inout Set<Statistic>) {
    switch self {
    case .statistic(let statistic): statistics.insert(statistic)
    case .constant: break
    case .sum(let parts), .firstAvailable(let parts), .function(_, let parts):
      for part in parts { part.addStatistics(to: &statistics) }
    case .difference(let left, let right), .ratio(let left, let right),
      .product(let left, let right):
      left.addStatistics(to: &statistics)
      right.addStatistics(to: &statistics)
    }
  }

  /// The statistics that the number tells something about: what disclosure control must protect.
  ///
  /// All of them, but for a function of so many schools that it tells about none of them.
  public var disclosedStatistics: Set<Statistic> {
    switch self {
    case .statistic, .constant: statistics
    case .sum(let parts), .firstAvailable(let parts):
      parts.reduce(into: []) { $0.formUnion($1.disclosedStatistics) }
    case .difference(let left, let right), .ratio(let left, let right),
      .product(let left, let right):
      left.disclosedStatistics.union(right.disclosedStatistics)
    case .function(let function, let arguments):
      function.hides(argumentCount: arguments.count)
        ? [] : arguments.reduce(into: []) { $0.formUnion($1.disclosedStatistics) }
    }
  }

  /// The outcome, given the outcomes of the statistics; one that is not given is not available.
  public func evaluate(_ outcomes: [Statistic: Outcome]) -> Outcome {
    switch self {
    case .statistic(let statistic): outcomes[statistic] ?? .missing(.notAvailable)
    case .constant(let value): .number(value)
    case .sum(let parts): .sum(parts.map { $0.evaluate(outcomes) })
    case .difference(let left, let right):
      .difference(left.evaluate(outcomes), right.evaluate(outcomes))
    case .ratio(let left, let right): .ratio(left.evaluate(outcomes), right.evaluate(outcomes))
    case .product(let left, let right):
      .product(left.evaluate(outcomes), right.evaluate(outcomes))
    case .firstAvailable(let candidates):
      Self.chosen(candidates, outcomes)?.evaluate(outcomes) ?? .missing(.notAvailable)
    case .function(let function, let arguments):
      .function(function, arguments.map { $0.evaluate(outcomes) })
    }
  }

  /// The expression with every choice made, given the outcomes of the statistics.
  public func resolved(_ outcomes: [Statistic: Outcome]) -> Expression {
    switch self {
    case .statistic, .constant: self
    case .sum(let parts): .sum(parts.map { $0.resolved(outcomes) })
    case .difference(let left, let right):
      .difference(left.resolved(outcomes), right.resolved(outcomes))
    case .ratio(let left, let right): .ratio(left.resolved(outcomes), right.resolved(outcomes))
    case .product(let left, let right):
      .product(left.resolved(outcomes), right.resolved(outcomes))
    case .firstAvailable(let candidates):
      Self.chosen(candidates, outcomes)?.resolved(outcomes) ?? self
    case .function(let function, let arguments):
      .function(function, arguments.map { $0.resolved(outcomes) })
    }
  }

  private static func chosen(
    _ candidates: [Expression], _ outcomes: [Statistic: Outcome]
  ) -> Expression? {
    candidates.first { $0.evaluate(outcomes).number != nil } ?? candidates.first
  }
}
