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
    let statistics: Set<Statistic>
    let schools: [String]
  }

  /// Whether every number of each question may be shown.
  func answers(_ questions: [Question]) -> [Bool] {
    var asked: Set<Statistic> = []
    let parts = questions.map { question in
      question.statistics.sorted { $0.order < $1.order }.map { statistic in
        question.schools.map { school in
          Statistic(
            facts: statistic.facts, measure: statistic.measure,
            population: statistic.population + [Constraint(Sharing.school, .category(school))])
        }
      }
    }
    for part in parts.joined().joined() { asked.insert(part) }
    let outcomes = evaluator.outcomes(of: asked)
    return parts.map { $0.allSatisfy { isSafe($0.compactMap { outcomes[$0] }) } }
  }

  private func isSafe(_ outcomes: [Outcome]) -> Bool {
    let numbers = outcomes.compactMap(\.number).filter { $0 != 0 }.sorted(by: >)
    // A school with a number that is not known takes part as well.
    let unknown = outcomes.count { $0 == .missing(.suppressed) || $0 == .missing(.notAvailable) }
    guard let largest = numbers.first else { return unknown == 0 || unknown >= leastSchools }
    guard numbers.count + unknown >= leastSchools else { return false }
    guard leastSchools > 1 else { return true }
    return unknown > 0 || numbers.dropFirst(2).reduce(0, +) >= Self.remainder * largest
  }
}

extension Statistic {
  /// An order that is the same in every run.
  fileprivate var order: String { "\(facts.rawValue)|\(measure.rawValue)|\(population)" }
}
