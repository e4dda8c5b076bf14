internal import RegionalStatistics

/// Counts problems with rows, and lists the first of them.
struct ProblemTally: Sendable {
  /// More problems than this are counted but not listed.
  static let mostListed = 100_000

  private(set) var counts: [Finding.Code: Int] = [:]
  private(set) var listed: [RowProblem] = []

  /// Counts a problem; it is only described while there is room in the list.
  mutating func add(_ check: Finding.Code, _ describe: () -> RowProblem) {
    counts[check, default: 0] += 1
    if listed.count < Self.mostListed { listed.append(describe()) }
  }

  mutating func merge(_ other: ProblemTally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    listed.append(contentsOf: other.listed.prefix(max(0, Self.mostListed - listed.count)))
  }
}
