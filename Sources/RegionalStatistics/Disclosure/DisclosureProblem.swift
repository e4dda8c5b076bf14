/// The counts of a publication and what everybody can calculate with them.
///
/// Each number is one cell, in however many tables it stands, so that all tables are protected at once.
public struct DisclosureProblem: Sendable {
  /// How a cell stands in the publication.
  public enum Standing: Hashable, Sendable {
    /// It is shown, or a shown number is calculated from it.
    case published
    /// It is shown nowhere, but it is a difference of shown cells: what a total holds beside its parts.
    case implied
    /// The source does not tell it.
    case unknown
  }

  /// What must stay uncertain about a cell, and why.
  public struct Requirement: Hashable, Sendable {
    /// The rule that asks for it.
    public var reason: SuppressionReason
    /// The least difference between the bounds that an attacker can derive.
    public var width: Double
    /// The least upper bound.
    public var upper: Double

    /// Makes a requirement.
    public init(reason: SuppressionReason, width: Double, upper: Double = 0) {
      self.reason = reason
      self.width = width
      self.upper = upper
    }
  }

  /// A count.
  public struct Cell: Hashable, Sendable {
    /// Its value; nil when the source does not tell it.
    public var value: Double?
    /// How it stands in the publication.
    public var standing: Standing
    /// What is lost when it is hidden.
    public var weight: Double
    /// The least value that everybody knows it has: 1 when zeros are always shown.
    public var floor: Double
    /// Whether it may be hidden to protect another.
    public var isHideable: Bool
    /// What must stay uncertain when it is sensitive by itself.
    public var requirement: Requirement?

    /// Makes a cell.
    public init(
      value: Double?, standing: Standing = .published, weight: Double = 1, floor: Double = 0,
      isHideable: Bool = true, requirement: Requirement? = nil
    ) {
      self.value = value
      self.standing = standing
      self.weight = weight
      self.floor = floor
      self.isHideable = isHideable
      self.requirement = requirement
    }
  }

  /// The cells.
  public let cells: [Cell]
  /// What is known about their sums.
  public let relations: [LinearRelation]
  /// The least width of the interval of a cell that is hidden only to protect others.
  public let secondaryWidth: Double
  /// The relations of each cell.
  let relationsOfCells: [[Int]]
  /// The largest value in the publication.
  let largestValue: Double

  /// Makes a problem; relations that stand twice are kept once.
  public init(cells: [Cell], relations: [LinearRelation], secondaryWidth: Double = 5) {
    self.cells = cells
    self.secondaryWidth = secondaryWidth
    largestValue = cells.compactMap(\.value).max() ?? 0
    var seen: Set<LinearRelation> = []
    let distinct = relations.filter { !$0.terms.isEmpty && seen.insert($0).inserted }
    var lists = [[Int]](repeating: [], count: cells.count)
    for (index, relation) in distinct.enumerated() {
      for term in relation.terms { lists[term.cell].append(index) }
    }
    self.relations = distinct
    relationsOfCells = lists
  }

  /// The cells that nobody sees whatever is decided: sensitive, implied and unknown ones.
  public var hiddenFromStart: Set<Int> {
    Set(
      cells.indices.filter {
        cells[$0].requirement != nil || cells[$0].standing != .published
          || cells[$0].value == nil
      })
  }

  /// What must stay uncertain about a hidden cell; nil for one that needs no protection.
  public func requirement(of cell: Int) -> Requirement? {
    if let own = cells[cell].requirement { return own }
    guard cells[cell].standing == .published, cells[cell].value != nil else { return nil }
    return Requirement(reason: .secondary, width: secondaryWidth)
  }

  /// The problem with twice the width asked for some hidden cells, and an upper bound twice as far off.
  func widening(_ failed: [Int]) -> DisclosureProblem {
    var cells = cells
    for cell in failed {
      guard var requirement = requirement(of: cell) else { continue }
      requirement.width *= 2
      requirement.upper += max(0, requirement.upper - (cells[cell].value ?? requirement.upper))
      cells[cell].requirement = requirement
    }
    return DisclosureProblem(
      cells: cells, relations: relations, secondaryWidth: secondaryWidth)
  }

  /// The sum of the weights of the cells that are hidden beyond those hidden from the start.
  public func loss(of hidden: Set<Int>) -> Double {
    hidden.subtracting(hiddenFromStart).sorted().reduce(0) { $0 + cells[$1].weight }
  }
}
