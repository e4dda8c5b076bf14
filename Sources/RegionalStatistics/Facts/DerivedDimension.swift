/// A dimension of facts that no source has, and that follows from others for each combination of them.
public protocol DerivedDimension: Sendable {
  /// The name of the dimension.
  var name: DimensionID { get }

  /// The dimensions that it follows from.
  var needed: Set<DimensionID> { get }

  /// The cuboid with the dimension; as it was when it lacks what the dimension follows from.
  func added(to cuboid: Cuboid, membership: Membership) -> Cuboid
}

extension DerivedDimension {
  /// The dimensions by which facts must be summed for sums by these.
  public func grouping(for dimensions: [DimensionID]) -> [DimensionID] {
    guard dimensions.contains(name) else { return dimensions }
    return Set(dimensions).subtracting([name]).union(needed).sorted()
  }
}

extension Cuboid {
  /// The cuboid with one more dimension: the code of each cell among some categories.
  func adding(
    _ dimension: DimensionID, categories added: [String], codes new: [Int32]
  ) -> Cuboid {
    let position = dimensions.firstIndex { $0 > dimension } ?? dimensions.count
    var dimensions = dimensions
    var categories = categories
    var codes = codes
    dimensions.insert(dimension, at: position)
    categories.insert(added, at: position)
    codes.insert(new, at: position)
    return Cuboid(
      facts: facts, dimensions: dimensions, categories: categories, codes: codes,
      measures: measures, amounts: amounts, absence: absence)
  }
}
