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
