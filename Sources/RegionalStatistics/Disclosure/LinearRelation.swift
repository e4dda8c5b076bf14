/// Something that everybody knows about the cells of a publication: a weighted sum of them is zero.
///
/// A total with its parts is the total less each part.
public struct LinearRelation: Hashable, Sendable {
  /// A cell times a factor.
  public struct Term: Hashable, Sendable {
    /// Index of the cell.
    public var cell: Int
    /// What it is multiplied by, not zero.
    public var factor: Double

    /// Makes a term.
    public init(cell: Int, factor: Double) {
      self.cell = cell
      self.factor = factor
    }
  }

  /// The terms, sorted by cell, each cell once.
  public let terms: [Term]

  /// Makes a relation; terms of the same cell are added up.
  public init(_ terms: [Term]) {
    var factors: [Int: Double] = [:]
    for term in terms { factors[term.cell, default: 0] += term.factor }
    self.terms = factors.filter { $0.value != 0 }
      .map { Term(cell: $0.key, factor: $0.value) }
      .sorted { $0.cell < $1.cell }
  }

  /// A total and its parts.
  public init(total: Int, parts: [Int]) {
    self.init(
      [Term(cell: total, factor: 1)] + parts.map { Term(cell: $0, factor: -1) })
  }
}
