internal import RegionalStatistics

extension StatisticalTable.Column {
  /// Whether a template means this column: by its identifier, by its measure, or by both with `/`.
  func isNamed(_ name: String) -> Bool {
    name == id || name == measure || name == "\(measure)/\(id)"
  }

  /// Whether it adds up other columns.
  var isTotal: Bool { id == "total" && measure != id }
}

extension StatisticalTable {
  /// The positions of the number columns with these names, in the order of the table; all but totals
  /// without names.
  func numberColumns(named names: [String]) -> [Int] {
    columns.indices.filter { index in
      let column = columns[index]
      guard column.format != .text else { return false }
      return names.isEmpty
        ? !column.isTotal
        : names.contains { $0 == column.id || !column.isTotal && column.isNamed($0) }
          || names.contains("\(column.measure)/\(column.id)")
    }
  }
}

extension Array where Element == Int {
  /// The numbers in runs without a gap.
  var runs: [ClosedRange<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}
