/// Facts of one subject in memory: what a program has that does not read them from files.
///
/// ```swift
/// var facts = FactTable(
///   id: "enrolments", dimensions: ["programme", "sex"], measures: [Measure(id: "pupils")])
/// facts.append(["Hout", "F"], [Amount(units: 12)])
/// let cuboids = facts.answer(CuboidPlan(facts: "enrolments", needed: [["programme"]]))
/// ```
public struct FactTable: FactSource, Sendable {
  /// Name of the body of facts.
  public let id: FactsID
  /// What a missing row means.
  public let absence: Absence
  /// The dimensions, in the order given.
  public let dimensionIDs: [DimensionID]
  /// The measures, in the order given.
  public let measures: [Measure]
  private let membership: Membership
  private var categories: [CategoryDictionary]
  private var codes: [[Int32]]
  private var amounts: [[Amount]]

  /// Makes an empty table.
  ///
  /// - Parameter membership: which places lie in which regions, for plans that sum by regions.
  public init(
    id: FactsID, dimensions: [DimensionID], measures: [Measure], absence: Absence = .zero,
    membership: Membership = Membership { _, _ in false }
  ) {
    self.membership = membership
    self.id = id
    self.measures = measures
    self.absence = absence
    dimensionIDs = dimensions
    categories = dimensions.map { _ in CategoryDictionary() }
    codes = dimensions.map { _ in [] }
    amounts = measures.map { _ in [] }
  }

  /// Rows in the table.
  public var count: Int { amounts.first?.count ?? 0 }

  /// Adds a row: one category per dimension and one amount per measure, in the order of the table.
  public mutating func append(_ row: [String], _ numbers: [Amount]) {
    precondition(row.count == dimensionIDs.count && numbers.count == measures.count)
    let position = UInt64(count)
    for (index, category) in row.enumerated() {
      codes[index].append(categories[index].code(of: category, seenAt: position))
    }
    for (index, amount) in numbers.enumerated() { amounts[index].append(amount) }
  }

  /// One cuboid per grouping of the plan, whose dimensions the table has; at most as many
  /// combinations of categories as 64 bits can number.
  public func answer(_ plan: CuboidPlan) -> [Cuboid] {
    var sums = FactSums(
      dimensions: dimensionIDs, measures: measures, plan: plan, membership: membership)
    sums.categories = categories
    let isWithinLimits = sums.add(
      CodedBlock(count: count, codes: codes.map { .each($0) }, amounts: amounts))
    precondition(isWithinLimits, "64 bits must be enough to number the combinations")
    return sums.cuboids(of: id, absence: absence)
  }
}
