import RegionalStatistics

/// What hiding costs: how many cells are hidden beside the sensitive ones, and the sum of their numbers.
struct InformationLoss {
  private(set) var cells = 0
  private(set) var sum = 0.0

  init() {}

  init(_ hidden: Set<Int>, of problem: DisclosureProblem) { add(hidden, of: problem) }

  mutating func add(_ hidden: Set<Int>, of problem: DisclosureProblem) {
    let secondary = hidden.subtracting(problem.hiddenFromStart)
    cells += secondary.count
    sum += secondary.reduce(0) { $0 + (problem.cells[$1].value ?? 0) }
  }
}
