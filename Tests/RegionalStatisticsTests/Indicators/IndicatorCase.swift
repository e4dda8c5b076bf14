import Testing
import RegionalStatistics

/// An indicator with an independent calculation of what it must give.
struct IndicatorCase: CustomTestStringConvertible {
  let testDescription: String
  let inputs: Int
  let onOutcomes: @Sendable ([Outcome]) -> Outcome
  let onExpressions: @Sendable ([Expression]) -> Expression
  /// The numbers that the definition in words gives; nil where it divides by zero.
  let expected: @Sendable ([Double]) -> Double?

  static let all = [
    IndicatorCase("share", 2, { $0[1] == 0 ? nil : $0[0] / $0[1] }, Share.self),
    IndicatorCase(
      "women's share", 2, { $0[0] + $0[1] == 0 ? nil : $0[0] / ($0[0] + $0[1]) },
      WomensShare.self),
    IndicatorCase(
      "distribution", 3,
      { $0[0] + $0[1] + $0[2] == 0 ? nil : $0[1] / ($0[0] + $0[1] + $0[2]) },
      SecondOfDistribution.self),
    IndicatorCase("evolution", 2, { $0[1] - $0[0] }, Evolution.self),
    IndicatorCase(
      "relative evolution", 2, { $0[0] == 0 ? nil : ($0[1] - $0[0]) / $0[0] },
      RelativeEvolution.self),
    IndicatorCase("index", 2, { $0[1] == 0 ? nil : $0[0] / $0[1] }, Index.self),
    IndicatorCase("regional ratio", 2, { $0[1] == 0 ? nil : $0[0] / $0[1] }, RegionalRatio.self),
    IndicatorCase(
      "location quotient", 2, { $0[1] == 0 ? nil : $0[0] / $0[1] }, LocationQuotient.self),
    IndicatorCase("distance", 2, { $0[1] - $0[0] }, Distance.self),
    IndicatorCase("yearly step", 2, { ($0[1] - $0[0]) / 7 }, YearlyStep.self),
  ]

  init<Rule: IndicatorRule>(
    _ name: String, _ inputs: Int, _ expected: @escaping @Sendable ([Double]) -> Double?,
    _ rule: Rule.Type
  ) {
    testDescription = name
    self.inputs = inputs
    self.expected = expected
    onOutcomes = { Rule.apply($0) }
    onExpressions = { Rule.apply($0) }
  }
}

/// One indicator, for any quantity.
protocol IndicatorRule: SendableMetatype {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q
}

private enum Share: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.share(of: inputs[0], in: inputs[1])
  }
}

private enum WomensShare: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.womensShare(women: inputs[0], men: inputs[1])
  }
}

private enum SecondOfDistribution: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q { Indicators.distribution(over: inputs)[1] }
}

private enum Evolution: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.evolution(from: inputs[0], to: inputs[1])
  }
}

private enum RelativeEvolution: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.relativeEvolution(from: inputs[0], to: inputs[1])
  }
}

private enum Index: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.index(of: inputs[0], base: inputs[1])
  }
}

private enum RegionalRatio: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.regionalRatio(focus: inputs[0], reference: inputs[1])
  }
}

private enum LocationQuotient: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.locationQuotient(focusShare: inputs[0], referenceShare: inputs[1])
  }
}

private enum Distance: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.distance(from: inputs[0], to: inputs[1])
  }
}

private enum YearlyStep: IndicatorRule {
  static func apply<Q: Quantity>(_ inputs: [Q]) -> Q {
    Indicators.yearlyStep(from: inputs[0], to: inputs[1], years: 7)
  }
}
