/// How finely sums must tell the categories of a dimension apart.
public enum Grain: Hashable, Sendable {
  /// Each category by itself.
  case every
  /// Only so far that each of these selections can be summed: categories that lie in the same ones
  /// are counted as one.
  case between(Set<Selection>)
  /// The same, but facts that lie in none of these selections aren't summed at all: whoever asks names
  /// one of them.
  case within(Set<Selection>)

  /// Whether sums of this grain can be added up for a selection.
  func tells(_ selection: Selection) -> Bool {
    switch self {
    case .every: true
    case .between(let selections), .within(let selections): selections.contains(selection)
    }
  }

  /// Whether sums of this grain can be added up without a selection.
  var isWhole: Bool {
    if case .within = self { false } else { true }
  }

  /// The grain from which sums of both can be made; nil when it would be finer than this one.
  func taking(_ other: Grain) -> Grain? {
    switch (self, other) {
    case (.every, _): .every
    case (_, .every): nil
    case (.within(let own), .within(let more)): .within(own.union(more))
    case (.between(let own), .between(let more)), (.between(let own), .within(let more)),
      (.within(let own), .between(let more)):
      .between(own.union(more))
    }
  }

  /// The same grain for whoever may ask without a selection.
  var whole: Grain {
    if case .within(let selections) = self { .between(selections) } else { self }
  }
}

/// A set of dimensions to sum facts by, and how finely each.
public struct Grouping: Hashable, Sendable {
  /// The dimensions, sorted.
  public let dimensions: [DimensionID]
  /// The grain of each dimension.
  public let grains: [Grain]

  /// Makes a grouping from the grain of each dimension.
  public init(_ grains: [DimensionID: Grain]) {
    dimensions = grains.keys.sorted()
    self.grains = dimensions.map { grains[$0] ?? .every }
  }

  /// Makes a grouping that tells every category apart.
  public init(_ dimensions: some Sequence<DimensionID>) {
    self.init(Dictionary(dimensions.map { ($0, .every) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The number of dimensions of which every category is told apart.
  var fineness: Int { grains.count { $0 == .every } }

  func grain(of dimension: DimensionID) -> Grain? {
    dimensions.firstIndex(of: dimension).map { grains[$0] }
  }

  /// This grouping with what another one asks for; nil when it would have to become finer for it.
  func taking(_ other: Grouping) -> Grouping? {
    var taken = Dictionary(
      uniqueKeysWithValues: zip(dimensions, grains).map { dimension, grain in
        (dimension, other.dimensions.contains(dimension) ? grain : grain.whole)
      })
    for (dimension, grain) in zip(other.dimensions, other.grains) {
      guard let both = taken[dimension]?.taking(grain) else { return nil }
      taken[dimension] = both
    }
    return Grouping(taken)
  }

  /// This grouping and another one together, where neither becomes much finer for it nor sums facts that
  /// it left out.
  func joining(_ other: Grouping) -> Grouping? {
    var joined = Dictionary(uniqueKeysWithValues: zip(dimensions, grains))
    var combinations = 1
    for dimension in Set(dimensions).union(other.dimensions) {
      switch (grain(of: dimension), other.grain(of: dimension)) {
      case (.every, .every): break
      case (.between(let own), .between(let more)): joined[dimension] = .between(own.union(more))
      case (.within(let own), .within(let more)): joined[dimension] = .within(own.union(more))
      case (.between(let selections), nil), (nil, .between(let selections)):
        joined[dimension] = .between(selections)
        combinations *= selections.count + 1
      default: return nil
      }
    }
    return combinations <= Self.mostCombinations ? Grouping(joined) : nil
  }

  /// Joined groupings differ in dimensions with no more combinations than this.
  private static let mostCombinations = 32
}
