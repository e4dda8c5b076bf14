/// Sums of the facts by some of their dimensions: the categories that occur, and an amount for each.
public struct Cuboid: Sendable {
  /// The body of facts.
  public let facts: FactsID
  /// The dimensions summed by, sorted.
  public let dimensions: [DimensionID]
  /// How finely each dimension is told apart; where that isn't by every category, one of those that
  /// are counted together stands for all of them.
  public let grains: [Grain]
  /// The categories of each dimension, in the order of the dimensions; a code is an index into it.
  public let categories: [[String]]
  /// One column of codes per dimension; all of equal length.
  public let codes: [[Int32]]
  /// The measures.
  public let measures: [Measure]
  /// One column of amounts per measure.
  public let amounts: [[Amount]]
  /// What a combination without a cell means.
  public let absence: Absence

  /// Makes a cuboid from its columns.
  ///
  /// - Parameter grains: how finely each dimension is told apart; by every category when nil.
  public init(
    facts: FactsID, dimensions: [DimensionID], grains: [Grain]? = nil, categories: [[String]],
    codes: [[Int32]],
    measures: [Measure], amounts: [[Amount]], absence: Absence
  ) {
    self.facts = facts
    self.dimensions = dimensions
    self.grains = grains ?? dimensions.map { _ in .every }
    self.categories = categories
    self.codes = codes
    self.measures = measures
    self.amounts = amounts
    self.absence = absence
  }

  /// The number of cells.
  public var count: Int { amounts.first?.count ?? 0 }

  /// The position of a dimension.
  public func position(of dimension: DimensionID) -> Int? { dimensions.firstIndex(of: dimension) }

  /// Whether a cell stands for something itself, and is not only counted under another category.
  func isListed(_ cell: Int) -> Bool {
    amounts.contains { $0[cell].gaps != .countedElsewhere }
  }

  /// Whether the cells tell each category of some dimensions.
  public func tellsEvery(_ wanted: [DimensionID]) -> Bool {
    wanted.allSatisfy { position(of: $0).map { grains[$0] } == .every }
  }

  /// Whether the cells hold all facts.
  var isWhole: Bool { grains.allSatisfy(\.isWhole) }

  /// Whether the cells can be summed for a population.
  func tells(_ population: [Constraint]) -> Bool {
    population.allSatisfy { constraint in
      position(of: constraint.dimension).map { grains[$0].tells(constraint.selection) } ?? false
    }
      && zip(dimensions, grains).allSatisfy { dimension, grain in
        grain.isWhole || population.contains { $0.dimension == dimension }
      }
  }
}
