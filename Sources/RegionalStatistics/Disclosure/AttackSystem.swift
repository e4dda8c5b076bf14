/// What a reader knows about hidden numbers: bounds of each, and limits of sums of them.
///
/// The shown numbers are in the limits already. Numbers that share no limit are looked at apart.
public struct AttackSystem: Sendable {
  private var columns: [LinearProgram.Column] = []
  private var hasBound: [Bool] = []
  private var rows: [LinearProgram.Row] = []
  /// What a bound must reach to count as none.
  private let ceiling: Double

  /// Makes a system without unknowns.
  ///
  /// - Parameter largest: the largest number that is shown.
  public init(largest: Double) { ceiling = 4 * largest + 1000 }

  /// Adds a hidden number.
  ///
  /// - Returns: its index.
  public mutating func addUnknown(lower: Double, upper: Double?) -> Int {
    columns.append(.init(lower: lower, upper: upper ?? ceiling))
    hasBound.append(upper != nil)
    return columns.count - 1
  }

  /// Adds the limits of a sum of hidden numbers.
  public mutating func limit(
    _ terms: [(unknown: Int, factor: Double)], from lower: Double, to upper: Double
  ) {
    var factors: [Int: Double] = [:]
    for term in terms { factors[term.unknown, default: 0] += term.factor }
    let kept = factors.filter { $0.value.magnitude > 1e-12 }.sorted { $0.key < $1.key }
    guard !kept.isEmpty else { return }
    rows.append(
      .init(kept.map { LinearProgram.Term($0.key, $0.value) }, lower: lower, upper: upper))
  }

  /// The bounds of every hidden number; nil where what is known contradicts itself.
  public func intervals(_ solver: any LinearSolver) -> [AttackInterval?] {
    var intervals = [AttackInterval?](repeating: nil, count: columns.count)
    var groups = DisjointSets(count: columns.count)
    for row in rows {
      for term in row.terms.dropFirst() { groups.join(row.terms[0].column, term.column) }
    }
    var rowsOf = [[Int]](repeating: [], count: columns.count)
    for (index, row) in rows.enumerated() { rowsOf[row.terms[0].column].append(index) }
    for piece in groups.sets(of: Array(columns.indices)) {
      let found = self.intervals(of: piece, piece.flatMap { rowsOf[$0] }, solver)
      for (column, interval) in zip(piece, found) { intervals[column] = interval }
    }
    return intervals
  }

  private func intervals(
    of piece: [Int], _ limits: [Int], _ solver: any LinearSolver
  ) -> [AttackInterval?] {
    let place = Dictionary(uniqueKeysWithValues: zip(piece, piece.indices))
    let program = LinearProgram(
      columns: piece.map { columns[$0] },
      rows: limits.map { index in
        LinearProgram.Row(
          rows[index].terms.compactMap { term in
            place[term.column].map { LinearProgram.Term($0, term.factor) }
          }, lower: rows[index].lower, upper: rows[index].upper)
      })
    let objectives = piece.indices.flatMap { column in
      [false, true].map { LinearObjective([LinearProgram.Term(column, 1)], isMaximized: $0) }
    }
    let outcomes = solver.solve(program, for: objectives)
    return piece.indices.map { index in
      guard case .optimal(let low) = outcomes[2 * index],
        case .optimal(let high) = outcomes[2 * index + 1]
      else { return nil }
      let isOpen =
        !hasBound[piece[index]] && high.objective >= ceiling - AttackInterval.tolerance
      return AttackInterval(lower: low.objective, upper: isOpen ? nil : high.objective)
    }
  }
}
