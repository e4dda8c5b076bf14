internal import RegionalStatistics

/// Decides which numbers of an area may stand beside those of a partner.
///
/// Whoever knows one school can subtract it. So each number of an area must be of several schools, and
/// without the two largest enough must remain that the second can't estimate the largest within a tenth.
struct ComparisonRule {
  let evaluator: StatisticEvaluator
  let leastSchools: Int

  /// What remains beside the two largest schools, as a part of the largest: the p% rule with p = 10.
  private static let remainder = 0.1

  /// Numbers that must all be safe together, and the schools that may be in them.
  struct Question {
    let statistics: [Statistic]
    let schools: [String]

    init(_ statistics: Set<Statistic>, schools: [String]) {
      self.statistics = statistics.sorted { $0.order < $1.order }
      self.schools = schools
    }
  }

  /// What one school adds to a number.
  struct Contribution {
    let school: String
    let outcome: Outcome
  }

  /// What each school adds to each number of a question, in its order; schools that add nothing are left out.
  func contributions(_ questions: [Question]) -> [[[Contribution]]] {
    var asked: Set<Statistic> = []
    let parts = questions.map { question in
      question.statistics.map { statistic in
        question.schools.map { (school: $0, part: Self.part(of: statistic, school: $0)) }
      }
    }
    for part in parts.joined().joined() { asked.insert(part.part) }
    let outcomes = evaluator.outcomes(of: asked)
    return parts.map { numbers in
      numbers.map { schools in
        schools.compactMap { school, part in
          guard let outcome = outcomes[part], outcome != .number(0),
            outcome != .missing(.notApplicable)
          else { return nil }
          return Contribution(school: school, outcome: outcome)
        }
      }
    }
  }

  private static func part(of statistic: Statistic, school: String) -> Statistic {
    Statistic(
      facts: statistic.facts, measure: statistic.measure,
      population: statistic.population + [Constraint(Sharing.school, .category(school))])
  }

  /// Whether numbers may be shown to anyone who has one school.
  func isSafe(_ numbers: [[Contribution]]) -> Bool {
    numbers.allSatisfy { isSafe($0, knowing: min(2, leastSchools - 1), least: leastSchools) }
  }

  /// The least upper bound that must be possible for a number, so that no school of it can be estimated
  /// within a tenth, in whole pupils; nil when the number may be shown.
  func leastBound(_ number: [Contribution]) -> Double? {
    guard !isSafe([number]) else { return nil }
    let amounts = number.compactMap(\.outcome.number)
    return (amounts.reduce(0, +) + Self.remainder * (amounts.max() ?? 0)).rounded(.up)
  }

  /// Whether numbers may be shown to whoever has several schools, and knows what these add up to.
  func isSafe(_ numbers: [[Contribution]], toOwnerOf own: Set<String>) -> Bool {
    numbers.allSatisfy { number in
      let others = number.filter { !own.contains($0.school) }
      if number.isEmpty || leastSchools == 1 { return true }
      return isSafe(others, knowing: 1, least: leastSchools - 1, canBeEmpty: false)
    }
  }

  /// Enough schools, and enough left beside the largest that are known or guessed at.
  private func isSafe(
    _ number: [Contribution], knowing count: Int, least: Int, canBeEmpty: Bool = true
  ) -> Bool {
    guard !number.isEmpty else { return canBeEmpty }
    guard number.count >= least else { return false }
    let amounts = number.compactMap(\.outcome.number).sorted(by: >)
    // Where the number of a school is not known, nobody can subtract it.
    guard count > 0, amounts.count == number.count, let largest = amounts.first else { return true }
    return amounts.dropFirst(count).reduce(0, +) >= Self.remainder * largest
  }
}

extension Statistic {
  /// An order that is the same in every run.
  fileprivate var order: String { "\(facts.rawValue)|\(measure.rawValue)|\(population)" }
}
