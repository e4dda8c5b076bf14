/// The counts behind the tables of a publication: each once, wherever it stands.
struct PublishedCounts {
  /// The counts that cells show or are calculated from, in the order of the publication.
  private(set) var statistics: [Statistic] = []
  /// How many cells are lost when a count is hidden.
  private(set) var uses: [Statistic: Int] = [:]
  /// The tables in which a count is used.
  private(set) var tables: [Statistic: Set<String>] = [:]
  /// Totals and the parts that stand under them.
  private(set) var sums: [(total: Statistic, parts: [Statistic])] = []

  init(_ tables: [StatisticalTable], exempt: Set<MeasureID>) {
    let others = exempt.union(Self.rates(tables))
    for table in tables {
      for cell in table.cells.joined() { add(cell, of: table.id, others) }
    }
  }

  private mutating func add(_ cell: TableCell, of table: String, _ others: Set<MeasureID>) {
    guard let expression = cell.expression else { return }
    // A number of different programmes counts no people.
    let counts = expression.disclosedStatistics.filter {
      !others.contains($0.measure) && $0.distinct.isEmpty
    }
    for statistic in counts.sorted(by: { $0.identity < $1.identity }) {
      if uses[statistic] == nil { statistics.append(statistic) }
      uses[statistic, default: 0] += 1
      tables[statistic, default: []].insert(table)
    }
    guard case .statistic(let total) = expression, counts.contains(total), !cell.parts.isEmpty
    else { return }
    let parts = cell.parts.compactMap { part -> Statistic? in
      if case .statistic(let statistic) = part { statistic } else { nil }
    }
    if parts.count == cell.parts.count { sums.append((total, parts)) }
  }

  /// Measures that are shown as percentages or the like: they count nobody.
  private static func rates(_ tables: [StatisticalTable]) -> Set<MeasureID> {
    var rates: Set<MeasureID> = []
    for table in tables {
      for row in table.cells {
        for (column, cell) in zip(table.columns, row) where column.format.isRate {
          if case .statistic(let statistic) = cell.expression { rates.insert(statistic.measure) }
        }
      }
    }
    return rates
  }
}

extension NumberKind {
  /// Whether numbers shown so are fractions and not counts.
  public var isRate: Bool {
    switch self {
    case .percent, .signedPercent, .points, .index: true
    case .count, .signedCount, .decimal, .signedDecimal, .text: false
    }
  }
}
