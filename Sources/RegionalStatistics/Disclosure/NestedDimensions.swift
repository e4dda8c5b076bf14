/// Two dimensions of which one lies within the other, such as schools within municipalities.
///
/// Counts by the inner dimension add up to counts by the outer one, whether or not a table shows both.
public struct NestedDimensions: Hashable, Sendable {
  /// The inner dimension.
  public var inner: DimensionID
  /// The outer dimension.
  public var outer: DimensionID

  /// Makes a pair.
  public init(inner: DimensionID, outer: DimensionID) {
    self.inner = inner
    self.outer = outer
  }
}

/// What a count selects of two dimensions; nil selects everything.
struct NestedSelection: Hashable {
  let inner: Selection?
  let outer: Selection?

  init(_ statistic: Statistic, _ dimensions: NestedDimensions) {
    inner = statistic.population.first { $0.dimension == dimensions.inner }?.selection
    outer = statistic.population.first { $0.dimension == dimensions.outer }?.selection
  }
}

/// Pairs of categories that lie in the same selections.
struct NestedPart: Hashable {
  /// What selects exactly these pairs.
  let constraints: [Constraint]
  /// The selections they lie in.
  let members: [Int]
  /// The selection that holds exactly these pairs.
  let member: Int?
}

/// The pairs of categories of two dimensions that occur in the facts.
struct NestedCategories {
  private struct Pair: Hashable {
    let inner: String
    let outer: String
  }

  private let dimensions: NestedDimensions
  private let pairs: [Pair]
  private var placesOfInner: [String: [Int]] = [:]

  /// Takes them from the smallest cuboid with both dimensions; none without one.
  init(_ cuboids: [Cuboid], _ dimensions: NestedDimensions) {
    self.dimensions = dimensions
    var found: Set<Pair> = []
    let both = cuboids.filter {
      $0.position(of: dimensions.inner) != nil && $0.position(of: dimensions.outer) != nil
    }
    if let cuboid = both.min(by: { $0.count < $1.count }),
      let inner = cuboid.position(of: dimensions.inner),
      let outer = cuboid.position(of: dimensions.outer)
    {
      for cell in 0..<cuboid.count {
        found.insert(
          Pair(
            inner: cuboid.categories[inner][Int(cuboid.codes[inner][cell])],
            outer: cuboid.categories[outer][Int(cuboid.codes[outer][cell])]))
      }
    }
    pairs = found.sorted { ($0.inner, $0.outer) < ($1.inner, $1.outer) }
    for (place, pair) in pairs.enumerated() { placesOfInner[pair.inner, default: []].append(place) }
  }

  /// The places of the pairs whose categories lie in these sets; nil takes in all.
  func places(inner: Set<String>?, outer: Set<String>?) -> [Int] {
    let candidates =
      inner.map { $0.flatMap { placesOfInner[$0] ?? [] }.sorted() } ?? Array(pairs.indices)
    guard let outer else { return candidates }
    return candidates.filter { outer.contains(pairs[$0].outer) }
  }

  /// Cuts the pairs into classes by the selections they lie in; `places` holds those of each selection.
  ///
  /// A class that no count selects is cut further, into pieces that constraints can select.
  func parts(_ places: [[Int]]) -> [NestedPart] {
    var membersOf = [[Int]](repeating: [], count: pairs.count)
    for (member, inside) in places.enumerated() {
      for place in inside { membersOf[place].append(member) }
    }
    var classes: [[Int]: [Int]] = [:]
    for (place, members) in membersOf.enumerated() where !members.isEmpty {
      classes[members, default: []].append(place)
    }
    return classes.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { members, inside in
      if let own = members.first(where: { places[$0].count == inside.count }) {
        return [NestedPart(constraints: [], members: members, member: own)]
      }
      return pieces(inside).map { NestedPart(constraints: $0, members: members, member: nil) }
    }
  }

  /// Constraints that select a class: one set for all inner categories with equal outer ones.
  private func pieces(_ places: [Int]) -> [[Constraint]] {
    var outerOf: [String: [String]] = [:]
    for place in places { outerOf[pairs[place].inner, default: []].append(pairs[place].outer) }
    var innerOf: [[String]: [String]] = [:]
    var whole: [String] = []
    for (inner, outer) in outerOf {
      if outer.count == placesOfInner[inner]?.count {
        whole.append(inner)
      } else {
        innerOf[outer, default: []].append(inner)
      }
    }
    let split = innerOf.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { outer, inner in
      [
        Constraint(dimensions.inner, Self.selection(inner)),
        Constraint(dimensions.outer, Self.selection(outer)),
      ]
    }
    return (whole.isEmpty ? [] : [[Constraint(dimensions.inner, Self.selection(whole))]]) + split
  }

  private static func selection(_ categories: [String]) -> Selection {
    categories.count == 1 ? .category(categories[0]) : .anyOf(categories.sorted())
  }
}
