/// A dimension that follows from others: where a thing, such as a programme, is offered.
///
/// A thing is offered in a region when the facts have some of it there, or a hidden number, in the same
/// period. Rows that are neither in the focus nor in the reference are of things offered `elsewhere`.
public struct Offer: DerivedDimension, Hashable {
  /// The name of the dimension.
  public static let dimension: DimensionID = "offer"

  /// Where something is offered: the categories of the dimension.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    /// In the focus, and in the reference outside the focus.
    case both = "in-both"
    /// In the focus, and not in the reference outside it.
    case focus = "only-in-focus"
    /// In the reference outside the focus, and not in the focus.
    case reference = "only-in-reference"
    /// In neither.
    case elsewhere
  }

  /// The dimensions that tell one thing from another, such as type and name of a course.
  public var things: [DimensionID]
  /// The dimensions for whose categories it is judged anew, such as the school year.
  public var periods: [DimensionID]
  /// The dimension of the places.
  public var place: DimensionID
  /// The region that the study is about.
  public var focus: Selection
  /// The region it is compared with.
  public var reference: Selection

  /// Makes an offer.
  public init(
    of things: [DimensionID], per periods: [DimensionID], in place: DimensionID, focus: Selection,
    reference: Selection
  ) {
    self.things = things
    self.periods = periods
    self.place = place
    self.focus = focus
    self.reference = reference
  }

  /// The name of the dimension.
  public var name: DimensionID { Self.dimension }

  /// The dimensions that it follows from.
  public var needed: Set<DimensionID> { Set(things + periods + [place]) }

  /// The cuboid with the dimension; as it was when it lacks what the dimension follows from.
  public func added(to cuboid: Cuboid, membership: Membership) -> Cuboid {
    let keys = (things + periods).compactMap(cuboid.position)
    guard keys.count == things.count + periods.count, let place = cuboid.position(of: place) else {
      return cuboid
    }
    let places = cuboid.categories[place].map { category in
      let isInside = membership.contains(focus, category)
      let isOutside = !isInside && membership.contains(reference, category)
      return Presence(isInside: isInside, isOutside: isOutside)
    }
    let presence = presences(in: cuboid, keys: keys, place: place, places: places)
    let codes = (0..<cuboid.count).map { cell -> Int32 in
      let key = keys.map { cuboid.codes[$0][cell] }
      return presence[key, default: Presence()].code
    }
    return cuboid.adding(
      Self.dimension, categories: Category.allCases.map(\.rawValue), codes: codes)
  }

  private struct Presence {
    var isInside = false
    var isOutside = false

    /// The position of the category.
    var code: Int32 {
      switch (isInside, isOutside) {
      case (true, true): 0
      case (true, false): 1
      case (false, true): 2
      case (false, false): 3
      }
    }
  }

  private func presences(
    in cuboid: Cuboid, keys: [Int], place: Int, places: [Presence]
  ) -> [[Int32]: Presence] {
    var presences: [[Int32]: Presence] = [:]
    for cell in 0..<cuboid.count where cuboid.amounts.contains(where: { $0[cell].isSome }) {
      let here = places[Int(cuboid.codes[place][cell])]
      let key = keys.map { cuboid.codes[$0][cell] }
      let known = presences[key, default: Presence()]
      presences[key] = Presence(
        isInside: known.isInside || here.isInside, isOutside: known.isOutside || here.isOutside)
    }
    return presences
  }
}
