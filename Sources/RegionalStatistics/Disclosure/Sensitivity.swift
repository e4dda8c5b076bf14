/// Applies the rules to single counts.
struct Sensitivity {
  let rules: DisclosureRules
  let evaluator: StatisticEvaluator
  let outcomes: [Statistic: Outcome]
  /// Counts that are known to be of one or a few contributors, with their least upper bounds.
  let dominated: [Statistic: Double]

  /// A count as a cell of the problem; one without uses is implied.
  func cell(
    _ statistic: Statistic, uses: Int?, tables: Set<String>
  ) -> DisclosureProblem.Cell {
    let rule = rules.rule(for: statistic, in: tables)
    switch outcomes[statistic] ?? .missing(.notAvailable) {
    case .missing(.notApplicable): return constant(0)
    case .missing:
      return DisclosureProblem.Cell(
        value: nil, standing: .unknown, weight: 0, isHideable: false)
    case .number(let value):
      // An implied zero is taken as known: everybody may know that a group does not exist.
      if value == 0, rule.zeros == .safe || uses == nil { return constant(0) }
      return DisclosureProblem.Cell(
        value: value, standing: uses == nil ? .implied : .published,
        weight: uses.map { Double($0) * Self.size(of: value) } ?? 0,
        floor: rule.zeros == .safe && value >= 1 ? 1 : 0, isHideable: uses != nil,
        requirement: requirement(of: statistic, value, rule))
    }
  }

  private func constant(_ value: Double) -> DisclosureProblem.Cell {
    DisclosureProblem.Cell(value: value, weight: 0, isHideable: false)
  }

  /// One for the cell itself and one for each doubling of its number.
  static func size(of value: Double) -> Double {
    var size = 1.0
    var rest = value + 1
    while rest >= 2 {
      rest /= 2
      size += 1
    }
    return size + (rest - 1)
  }

  private func requirement(
    of statistic: Statistic, _ value: Double, _ rule: DisclosureRules.Rule
  ) -> DisclosureProblem.Requirement? {
    let width = Double(rules.width ?? rule.threshold)
    if value < Double(rule.threshold) {
      return .init(
        reason: value == 0 ? .zero : .threshold, width: width, upper: dominated[statistic] ?? 0)
    }
    let byRule = rule.dominances.compactMap { dominance -> Double? in
      guard let largest = largest(of: statistic, dominance),
        largest > value * dominance.percent / 100
      else { return nil }
      return largest * 100 / dominance.percent
    }
    return (byRule + [dominated[statistic]].compactMap(\.self)).max().map {
      .init(reason: .dominance, width: width, upper: $0)
    }
  }

  /// The sum of the largest contributors; nil when the count is of one contributor by definition.
  private func largest(
    of statistic: Statistic, _ dominance: DisclosureRules.Dominance
  ) -> Double? {
    guard !statistic.dimensions.contains(dominance.contributor) else { return nil }
    let contributors = evaluator.categories(
      of: dominance.contributor, facts: statistic.facts, population: statistic.population)
    let parts = contributors.map { contributor in
      Statistic(
        facts: statistic.facts, measure: statistic.measure,
        population: statistic.population
          + [Constraint(dominance.contributor, .category(contributor))])
    }
    let numbers = evaluator.outcomes(of: Set(parts)).values.compactMap(\.number)
    guard !numbers.isEmpty else { return nil }
    return numbers.sorted(by: >).prefix(dominance.count).reduce(0, +)
  }
}
