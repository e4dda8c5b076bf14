/// A function of many numbers at once, such as a rank among regions or a correlation over schools.
public enum SetFunction: Hashable, Sendable {
  /// The place of the first number among the others, the largest first; equal numbers share a place.
  case rank
  /// The largest number.
  case largest
  /// The smallest number.
  case smallest
  /// The smallest whole number that is not below the only number.
  case roundedUp
  /// The place of the last mark whose limit the only number reaches, the first when it reaches none.
  case mark([Mark])
  /// The weighted correlation of Pearson over triples of two values and a weight.
  case pearson
  /// The weighted rank correlation of Spearman over the same triples.
  case spearman
  /// How many of those triples have all their numbers.
  case unitCount
  /// The dissimilarity index of two groups over pairs of their sizes.
  case dissimilarity

  /// Numbers of each unit, such as a school, among the arguments; nil for a function without units.
  private var numbersPerUnit: Int? {
    switch self {
    case .rank, .largest, .smallest, .roundedUp, .mark: nil
    case .pearson, .spearman, .unitCount: 3
    case .dissimilarity: 2
    }
  }

  /// Fewer units than this could tell about one of them.
  ///
  /// - Source: Guidelines for the checking of output based on microdata research (ESSnet on statistical
  ///   disclosure control, 2010): the rule of thumb of ten units behind a statistic.
  public static let fewestSafeUnits = 10

  /// The arguments of the units that count in the result; all arguments of a function without units.
  ///
  /// A school without one of its numbers is no school among which others hide.
  func counted(_ arguments: [Expression], _ outcomes: [Statistic: Outcome]) -> [Expression] {
    guard let numbersPerUnit else { return arguments }
    return stride(from: 0, through: arguments.count - numbersPerUnit, by: numbersPerUnit)
      .map { arguments[$0..<$0 + numbersPerUnit] }
      .filter { counts($0.map { $0.evaluate(outcomes) }) }
      .flatMap(\.self)
  }

  private func counts(_ unit: [Outcome]) -> Bool {
    switch self {
    case .rank, .largest, .smallest, .roundedUp, .mark: true
    case .pearson, .spearman, .unitCount: !Self.units(unit).isEmpty
    case .dissimilarity: Self.pairs(unit).contains { $0.0 + $0.1 > 0 }
    }
  }

  /// Whether the result of so many arguments says nothing about any of them.
  func hides(argumentCount: Int) -> Bool {
    numbersPerUnit.map { argumentCount / $0 >= Self.fewestSafeUnits } ?? false
  }

  /// The result of some outcomes.
  func result(of outcomes: [Outcome]) -> Outcome {
    switch self {
    case .rank:
      outcomes.first == .missing(.notApplicable)
        ? .missing(.notApplicable)
        : Self.overKnown(outcomes) { Ranking.rank(of: $0[0], among: $0.dropFirst()) }
    case .largest: Self.overKnown(outcomes) { $0.max() }
    case .smallest: Self.overKnown(outcomes) { $0.min() }
    case .roundedUp: Self.overKnown(outcomes) { Ranking.roundedUp($0[0]) }
    case .mark(let marks):
      Self.overKnown(outcomes) { numbers in
        Double(marks.dropFirst().count { numbers[0] >= $0.limit })
      }
    case .pearson: Outcome(Association.pearson(Self.units(outcomes)))
    case .spearman: Outcome(Association.spearman(Self.units(outcomes)))
    case .unitCount: .number(Double(Self.units(outcomes).count))
    case .dissimilarity: Outcome(Segregation.dissimilarity(Self.pairs(outcomes)))
    }
  }

  /// A function of all numbers: what can't exist is left out, what is not known makes it unknown.
  private static func overKnown(
    _ outcomes: [Outcome], _ function: ([Double]) -> Double?
  ) -> Outcome {
    for reason in [Missing.suppressed, .notAvailable]
    where outcomes.contains(.missing(reason)) {
      return .missing(reason)
    }
    guard let own = outcomes.first, own.number != nil || outcomes.count > 1 else {
      return .missing(.notApplicable)
    }
    return Outcome(function(outcomes.compactMap(\.number)))
  }

  private static func units(_ outcomes: [Outcome]) -> [Association.Unit] {
    stride(from: 0, to: outcomes.count - 2, by: 3).compactMap { start in
      guard let x = outcomes[start].number, let y = outcomes[start + 1].number,
        let weight = outcomes[start + 2].number, weight > 0
      else { return nil }
      return Association.Unit(x: x, y: y, weight: weight)
    }
  }

  private static func pairs(_ outcomes: [Outcome]) -> [(Double, Double)] {
    stride(from: 0, to: outcomes.count - 1, by: 2).compactMap { start in
      guard let first = outcomes[start].number, let second = outcomes[start + 1].number else {
        return nil
      }
      return (first, second)
    }
  }
}

extension Outcome {
  /// A number; without one it is not applicable.
  fileprivate init(_ number: Double?) {
    self = number.map { .number($0) } ?? .missing(.notApplicable)
  }
}
