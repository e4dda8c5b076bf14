/// A dimension that follows from two places: how far apart they lie, as the crow flies, in classes.
///
/// Within one municipality the distance can't be told from the places of municipalities: that is a class
/// of its own, and so are places without coordinates.
public struct DistanceClasses: DerivedDimension, Hashable {
  /// The name of the dimension.
  public static let dimension: DimensionID = "distance"
  /// The class of equal places.
  public static let same = "same-place"
  /// The class of places without coordinates.
  public static let unknown = "unknown"

  /// The dimension with one place, such as the residence.
  public var from: DimensionID
  /// The dimension with the other, such as the place of the school.
  public var to: DimensionID
  /// The upper limits of the classes in kilometres, rising; a distance at a limit is above it.
  public var limits: [Int]
  /// Where each place lies, by its code; nil when the study gives no coordinates.
  public var points: [String: MapPoint]?

  /// Makes classes.
  public init(
    from: DimensionID, to: DimensionID, limits: [Int], points: [String: MapPoint]? = nil
  ) {
    self.from = from
    self.to = to
    self.limits = limits
    self.points = points
  }

  /// The name of the dimension.
  public var name: DimensionID { Self.dimension }

  /// The dimensions that it follows from.
  public var needed: Set<DimensionID> { [from, to] }

  /// The classes: the same place, `0-5`, `5-10` ..., `20-` above the last limit, and unknown.
  public var categories: [String] {
    let lower = [0] + limits
    return [Self.same]
      + lower.indices.map { index in
        index < limits.count ? "\(lower[index])-\(limits[index])" : "\(lower[index])-"
      } + [Self.unknown]
  }

  /// The position of the class of two places.
  func category(from first: String, to second: String) -> Int {
    guard first != second else { return 0 }
    guard let start = points?[first], let end = points?[second] else { return limits.count + 2 }
    let kilometres = start.kilometres(to: end)
    return 1 + limits.count { Double($0) <= kilometres }
  }

  /// The cuboid with the dimension; as it was when it lacks what the dimension follows from.
  public func added(to cuboid: Cuboid, membership: Membership) -> Cuboid {
    guard let start = cuboid.position(of: from), let end = cuboid.position(of: to) else {
      return cuboid
    }
    let classes = cuboid.categories[start].map { first in
      cuboid.categories[end].map { Int32(category(from: first, to: $0)) }
    }
    let codes = (0..<cuboid.count).map { cell in
      classes[Int(cuboid.codes[start][cell])][Int(cuboid.codes[end][cell])]
    }
    return cuboid.adding(name, categories: categories, codes: codes)
  }
}

/// Where a place lies, in metres: on a plane, or on the globe, with its centre as the origin.
///
/// A straight line through the globe is 16 metres shorter than one over it for 250 kilometres.
public struct MapPoint: Hashable, Sendable {
  /// Metres along three axes at right angles; `z` is 0 on a plane.
  public var x, y, z: Double

  /// Makes a point.
  public init(x: Double, y: Double, z: Double = 0) {
    (self.x, self.y, self.z) = (x, y, z)
  }

  /// The distance in a straight line.
  public func kilometres(to other: MapPoint) -> Double {
    let (first, second, third) = (other.x - x, other.y - y, other.z - z)
    return (first * first + second * second + third * third).squareRoot() / 1000
  }
}
