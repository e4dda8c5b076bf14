import RegionalStatistics
import StudyFiles
import Testing

@Suite("500 random hierarchies with linked tables")
struct RandomHierarchyTests {
  private let solver = CoinSolver()

  @Test(
    "nothing hidden is narrowed down, and no more is lost than with the greedy method",
    arguments: 0..<10 as Range<UInt64>)
  func againstGreedy(block: UInt64) throws {
    var planned = InformationLoss()
    var simple = InformationLoss()
    for seed in (50 * block)..<(50 * block + 50) {
      let problem = RandomHierarchy(seed: seed, leaves: 3...6, others: 1...2).problem
      let plan = try SuppressionPlanner(solver: solver).plan(problem)
      let audit = DisclosureAudit(problem, solver: solver)
      #expect(audit.violations(hidden: plan.hidden).isEmpty, "seed \(seed)")
      let greedy = GreedySuppression(problem, solver: solver).cells()
      #expect(plan.loss <= problem.loss(of: greedy) + 1e-6, "seed \(seed)")
      planned.add(plan.hidden, of: problem)
      simple.add(greedy, of: problem)
    }
    #expect(planned.cells <= simple.cells)
    #expect(planned.sum <= simple.sum)
  }

  @Test("equal problems give equal plans", arguments: [0, 1000])
  func determinism(exactLimit: Int) throws {
    let problem = RandomHierarchy(seed: 42, leaves: 6...7, others: 3...3).problem
    let planner = SuppressionPlanner(solver: solver, exactLimit: exactLimit)
    let first = try planner.plan(problem).hidden
    let second = try planner.plan(problem).hidden
    #expect(first == second)
  }

  @Test(
    "the search for large parts stays within 10% of the optimum and at or below the greedy method")
  func nearOptimum() throws {
    var compared = 0
    for seed in 0..<12 as Range<UInt64> {
      let problem = RandomHierarchy(seed: seed).problem
      let best = try SuppressionPlanner(solver: solver).plan(problem)
      let plan = try SuppressionPlanner(solver: solver, exactLimit: 0).plan(problem)
      #expect(
        DisclosureAudit(problem, solver: solver).violations(hidden: plan.hidden).isEmpty,
        "seed \(seed)")
      let greedy = GreedySuppression(problem, solver: solver).cells()
      #expect(plan.loss <= problem.loss(of: greedy) + 1e-6, "seed \(seed)")
      guard best.isLeast else { continue }
      #expect(best.loss <= plan.loss + 1e-6, "seed \(seed)")
      #expect(plan.loss <= 1.1 * best.loss + 1e-6, "seed \(seed): \(plan.loss), \(best.loss)")
      compared += 1
    }
    #expect(compared >= 10)
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
    #expect(compared > 100)
  }
}
