import RegionalStatistics
import StudyFiles
import Testing

@Suite("500 random hierarchies with linked tables")
struct RandomHierarchyTests {
  private let solver = CoinSolver()

  @Test("nothing hidden is narrowed down, and no more is lost than with the greedy method")
  func againstGreedy() throws {
    var planned = (cells: 0, sum: 0.0, loss: 0.0)
    var simple = (cells: 0, sum: 0.0, loss: 0.0)
    for seed in 0..<60 as Range<UInt64> {
      let problem = RandomHierarchy(seed: seed).problem
      let plan = try SuppressionPlanner(solver: solver).plan(problem)
      let audit = DisclosureAudit(problem, solver: solver)
      #expect(audit.violations(hidden: plan.hidden).isEmpty, "seed \(seed)")
      let greedy = GreedySuppression(problem, solver: solver).cells()
      #expect(plan.loss <= problem.loss(of: greedy) + 1e-6, "seed \(seed)")
      for (total, hidden) in [(true, plan.hidden), (false, greedy)] {
        let secondary = hidden.subtracting(problem.hiddenFromStart)
        let sum = secondary.reduce(0) { $0 + (problem.cells[$1].value ?? 0) }
        if total {
          planned = (
            planned.cells + secondary.count, planned.sum + sum, planned.loss + plan.loss
          )
        } else {
          simple = (
            simple.cells + secondary.count, simple.sum + sum,
            simple.loss + problem.loss(of: hidden)
          )
        }
      }
    }
    print("planned", planned, "greedy", simple)
    #expect(planned.cells <= simple.cells)
    #expect(planned.sum <= simple.sum)
  }

  @Test("the search for large parts stays within 10% of the optimum")
  func nearOptimum() throws {
    var best = 0.0
    var found = 0.0
    for seed in 0..<100 as Range<UInt64> {
      let problem = RandomHierarchy(seed: seed).problem
      best += try SuppressionPlanner(solver: solver).plan(problem).loss
      let plan = try SuppressionPlanner(solver: solver, exactLimit: 0).plan(problem)
      found += plan.loss
      #expect(
        DisclosureAudit(problem, solver: solver).violations(hidden: plan.hidden).isEmpty,
        "seed \(seed)")
    }
    print("best", best, "search", found)
    #expect(found <= 1.1 * best)
  }

  @Test("listing every table that fits gives the same bounds as the solver")
  func bruteForce() throws {
    var compared = 0
    for seed in 1000..<1150 as Range<UInt64> {
      let problem = RandomHierarchy(seed: seed, leaves: 3...4, others: 1...2).problem
      let plan = try SuppressionPlanner(solver: solver).plan(problem)
      // An upper bound under the limit for every cell, so that the limit itself cuts nothing off.
      guard plan.intervals.values.allSatisfy({ ($0.upper ?? 60) < 60 }) else { continue }
      let attack = BruteForceAttack(problem, hidden: plan.hidden, limit: 60, budget: 20_000)
      guard attack.isComplete else { continue }
      for (cell, interval) in plan.intervals {
        compared += 1
        #expect(attack.lowest[cell] == Int(interval.lower.rounded()), "seed \(seed)")
        #expect(attack.highest[cell] == interval.upper.map { Int($0.rounded()) }, "seed \(seed)")
      }
    }
    print("compared", compared)
    #expect(compared > 100)
  }
}
