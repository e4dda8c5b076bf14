/// Cuboids arranged by one dimension, to take out the cells of a few of its categories quickly.
public struct CuboidSlices: Sendable {
  /// The dimension.
  public let dimension: DimensionID
  private let cuboids: [Cuboid]
  /// The cells of each category, for the cuboids that have the dimension.
  private let cells: [[String: [Int]]]

  /// Arranges the cuboids that have a dimension.
  public init(_ cuboids: [Cuboid], by dimension: DimensionID) {
    self.dimension = dimension
    self.cuboids = cuboids.filter { $0.position(of: dimension) != nil }
    cells = self.cuboids.map { cuboid in
      guard let position = cuboid.position(of: dimension) else { return [:] }
      var byCode = [[Int]](repeating: [], count: cuboid.categories[position].count)
      for cell in 0..<cuboid.count { byCode[Int(cuboid.codes[position][cell])].append(cell) }
      return Dictionary(zip(cuboid.categories[position], byCode)) { first, _ in first }
    }
  }

  /// The cuboids with the cells of some categories only.
  func cuboids(of categories: Set<String>) -> [Cuboid] {
    zip(cuboids, cells).map { cuboid, cells in
      let chosen = categories.flatMap { cells[$0] ?? [] }.sorted()
      return Cuboid(
        facts: cuboid.facts, dimensions: cuboid.dimensions, categories: cuboid.categories,
        codes: cuboid.codes.map { column in chosen.map { column[$0] } }, measures: cuboid.measures,
        amounts: cuboid.amounts.map { column in chosen.map { column[$0] } },
        absence: cuboid.absence)
    }
  }
}
