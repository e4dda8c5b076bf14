internal import RegionalStatistics

/// Counts problems with rows, and lists the first of them.
struct ProblemTally: Codable, Sendable {
  /// More problems than this are counted but not listed.
  static let mostListed = 100_000

  private(set) var counts: [Finding.Code: Int] = [:]
  private(set) var listed: [RowProblem] = []
  /// The batch of each problem listed, in ascending order.
  private var batches: [Int] = []
  /// The place of the batch that is being read among those of the file.
  var batch = 0

  /// Counts a problem; it is only described while there is room in the list.
  mutating func add(_ check: Finding.Code, _ describe: () -> RowProblem) {
    counts[check, default: 0] += 1
    guard listed.count < Self.mostListed else { return }
    listed.append(describe())
    batches.append(batch)
  }

  /// Takes over the problems of other batches: the list is that of one who read all batches in turn.
  mutating func merge(_ other: ProblemTally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    guard !other.listed.isEmpty else { return }
    let all = zip(batches + other.batches, listed + other.listed)
    let first = all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .prefix(Self.mostListed)
    batches = first.map(\.element.0)
    listed = first.map(\.element.1)
  }
}
