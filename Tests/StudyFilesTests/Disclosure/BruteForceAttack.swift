import RegionalStatistics

/// Lists every table of whole numbers that fits what is published, without a solver.
struct BruteForceAttack {
  private let problem: DisclosureProblem
  private let unknown: [Int]
  private let relations: [LinearRelation]
  private(set) var lowest: [Int: Int] = [:]
  private(set) var highest: [Int: Int] = [:]
  private(set) var isComplete = true
  private var steps = 0

  /// Tries all values up to `limit`; gives up after `budget` steps.
  init(_ problem: DisclosureProblem, hidden: Set<Int>, limit: Int, budget: Int) {
    self.problem = problem
    unknown = hidden.sorted()
    relations = problem.relations.filter { !$0.terms.allSatisfy { !hidden.contains($0.cell) } }
    var low = problem.cells.map { Int($0.value ?? 0) }
    var high = low
    for cell in unknown {
      low[cell] = Int(problem.cells[cell].floor)
      high[cell] = limit
    }
    search(low, high, budget)
  }

  private mutating func search(_ lower: [Int], _ upper: [Int], _ budget: Int) {
    steps += 1
    guard steps <= budget else {
      isComplete = false
      return
    }
    var low = lower
    var high = upper
    guard narrow(&low, &high) else { return }
    let open = unknown.filter { low[$0] < high[$0] }
    guard let cell = open.min(by: { high[$0] - low[$0] < high[$1] - low[$1] }) else {
      for cell in unknown {
        lowest[cell] = min(lowest[cell] ?? .max, low[cell])
        highest[cell] = max(highest[cell] ?? .min, low[cell])
      }
      return
    }
    for value in low[cell]...high[cell] where isComplete {
      var fixedLow = low
      var fixedHigh = high
      fixedLow[cell] = value
      fixedHigh[cell] = value
      search(fixedLow, fixedHigh, budget)
    }
  }

  /// Shrinks ranges by each relation until nothing changes; false when a range is empty.
  private func narrow(_ low: inout [Int], _ high: inout [Int]) -> Bool {
    var changed = true
    while changed {
      changed = false
      for relation in relations {
        for term in relation.terms {
          let factor = Int(term.factor)
          var least = 0
          var most = 0
          for other in relation.terms where other.cell != term.cell {
            let times = Int(other.factor)
            least += times * (times > 0 ? low[other.cell] : high[other.cell])
            most += times * (times > 0 ? high[other.cell] : low[other.cell])
          }
          // factor * x = -others, and factors are 1 or -1 here.
          let bounds = factor > 0 ? (-most, -least) : (least, most)
          if bounds.0 > low[term.cell] {
            low[term.cell] = bounds.0
            changed = true
          }
          if bounds.1 < high[term.cell] {
            high[term.cell] = bounds.1
            changed = true
          }
          if low[term.cell] > high[term.cell] { return false }
        }
      }
    }
    return true
  }
}
