/// What the checks look at: what was met while reading, and the sums.
public struct Evidence: Sendable {
  /// How often each check of rows failed.
  public var counts: [Finding.Code: Int]
  /// The first rows that failed each check.
  public var examples: [Finding.Code: [Example]]
  /// Where the rows of each file went.
  public var accounts: [SourceAccount]
  /// The sums of all facts.
  public var cuboids: [Cuboid]
  /// The dimensions that hold places.
  public var placeDimensions: Set<DimensionID>
  /// The school years that the study asks for.
  public var years: [SchoolYear]
  /// The facts whose rows were not all compared with each other.
  public var uncomparedFacts: [FactsID]
  /// Marks in numbers that could mean two things, by file and column.
  public var ambiguousColumns: [Example]
  /// What was done to the texts of the files.
  public var normalizing: [NormalizingCount]
  /// The checks that nothing in the study asks for, such as that of schools without a list.
  public var unasked: Set<Finding.Code>

  /// Makes evidence.
  public init(
    counts: [Finding.Code: Int] = [:], examples: [Finding.Code: [Example]] = [:],
    accounts: [SourceAccount] = [], cuboids: [Cuboid] = [],
    placeDimensions: Set<DimensionID> = [], years: [SchoolYear] = [],
    uncomparedFacts: [FactsID] = [], ambiguousColumns: [Example] = [],
    normalizing: [NormalizingCount] = [], unasked: Set<Finding.Code> = []
  ) {
    self.counts = counts
    self.examples = examples
    self.accounts = accounts
    self.cuboids = cuboids
    self.placeDimensions = placeDimensions
    self.years = years
    self.uncomparedFacts = uncomparedFacts
    self.ambiguousColumns = ambiguousColumns
    self.normalizing = normalizing
    self.unasked = unasked
  }
}

/// Where the rows of a file went: each is used, merged, left out or rejected.
public struct SourceAccount: Hashable, Sendable {
  /// The source in the study.
  public let source: String
  /// The file.
  public let file: String
  /// Rows under the header.
  public let read: Int
  /// Rows that count.
  public let used: Int
  /// Rows with published totals, which are compared, and repetitions that count once.
  public let merged: Int
  /// Rows that can't be used.
  public let rejected: Int
  /// Rows that are outside the study.
  public let leftOut: Int

  /// Makes an account.
  public init(
    source: String, file: String, read: Int, used: Int, merged: Int, rejected: Int,
    leftOut: Int = 0
  ) {
    self.source = source
    self.file = file
    self.read = read
    self.used = used
    self.merged = merged
    self.rejected = rejected
    self.leftOut = leftOut
  }

  /// Whether every row is accounted for.
  public var isBalanced: Bool { read == used + merged + leftOut + rejected }
}
