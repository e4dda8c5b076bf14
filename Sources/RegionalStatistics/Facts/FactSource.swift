/// Something that answers a plan with sums: a table in memory, files that are streamed, a database.
public protocol FactSource {
  /// The body of facts it holds.
  var id: FactsID { get }
  /// The dimensions it knows.
  var dimensionIDs: [DimensionID] { get }
  /// The measures it knows.
  var measures: [Measure] { get }
  /// One cuboid per grouping of the plan, in the order of the plan.
  func answer(_ plan: CuboidPlan) throws -> [Cuboid]
}

extension FactTable: FactSource {
  /// The dimensions of the columns.
  public var dimensionIDs: [DimensionID] { columns.map(\.dimension) }

  /// Sums the rows by each grouping of the plan, in time linear in rows times groupings.
  public func answer(_ plan: CuboidPlan) -> [Cuboid] { plan.groupings.map(sum) }

  private func sum(by dimensions: [DimensionID]) -> Cuboid {
    let columns = dimensions.compactMap(column)
    precondition(columns.count == dimensions.count, "the plan was checked against the source")
    var cellOf: [[Int32]: Int] = [:]
    var codes = columns.map { _ in [Int32]() }
    var sums = measures.map { _ in [Amount]() }
    for row in 0..<count {
      let key = columns.map { $0.codes[row] }
      let cell = cellOf[key] ?? sums.first?.count ?? 0
      if cell == (sums.first?.count ?? 0) {
        cellOf[key] = cell
        for (index, code) in key.enumerated() { codes[index].append(code) }
        for index in sums.indices { sums[index].append(.none) }
      }
      for index in sums.indices { sums[index][cell] += amounts[index][row] }
    }
    return Cuboid(
      facts: id, dimensions: dimensions, categories: columns.map(\.categories), codes: codes,
      measures: measures, amounts: sums, absence: absence)
  }
}
