internal import RegionalStatistics

/// A linear program in the shape that COIN-OR loads: the factors column by column.
struct ColumnMatrix {
  let columnCount: Int
  let rowCount: Int
  var starts: [Int32]
  var rowOf: [Int32]
  var factors: [Double]
  let columnLower: [Double]
  let columnUpper: [Double]
  let rowLower: [Double]
  let rowUpper: [Double]
  let wholeColumns: [Int32]

  init(_ program: LinearProgram) {
    columnCount = program.columns.count
    rowCount = program.rows.count
    starts = [Int32](repeating: 0, count: program.columns.count + 1)
    for row in program.rows {
      for term in row.terms { starts[term.column + 1] += 1 }
    }
    for column in program.columns.indices { starts[column + 1] += starts[column] }
    var next = starts
    rowOf = [Int32](repeating: 0, count: Int(starts[columnCount]))
    factors = [Double](repeating: 0, count: rowOf.count)
    for (index, row) in program.rows.enumerated() {
      for term in row.terms {
        let place = Int(next[term.column])
        next[term.column] += 1
        rowOf[place] = Int32(index)
        factors[place] = term.factor
      }
    }
    columnLower = program.columns.map { Self.bound($0.lower) }
    columnUpper = program.columns.map { Self.bound($0.upper) }
    rowLower = program.rows.map { Self.bound($0.lower) }
    rowUpper = program.rows.map { Self.bound($0.upper) }
    wholeColumns = program.columns.indices.filter { program.columns[$0].isWhole }.map(Int32.init)
  }

  /// COIN-OR takes the largest double for no bound.
  private static func bound(_ value: Double) -> Double {
    if value >= LinearProgram.infinity { return .greatestFiniteMagnitude }
    return value <= -LinearProgram.infinity ? -.greatestFiniteMagnitude : value
  }

  /// The factors of an objective, one per column.
  func dense(_ objective: LinearObjective) -> [Double] {
    var dense = [Double](repeating: 0, count: columnCount)
    for term in objective.terms { dense[term.column] += term.factor }
    return dense
  }
}
