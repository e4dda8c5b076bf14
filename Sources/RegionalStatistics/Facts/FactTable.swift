/// Facts of one subject in coded columns.
///
/// A row is one combination of categories with one amount per measure. Categories are small integers
/// into a dictionary per dimension, so that no text is touched while summing.
public struct FactTable: Sendable {
  /// A dimension as a column of codes.
  public struct Column: Sendable {
    /// The dimension.
    public let dimension: DimensionID
    /// The categories in order of first appearance; a code is an index into it.
    public internal(set) var categories: [String]
    /// One code per row.
    public internal(set) var codes: [Int32]
    var codeOf: [String: Int32]
  }

  /// Name of the body of facts.
  public let id: FactsID
  /// What a missing row means.
  public let absence: Absence
  /// The dimensions, in the order given.
  public private(set) var columns: [Column]
  /// The measures.
  public let measures: [Measure]
  /// Amounts per measure, one per row.
  public private(set) var amounts: [[Amount]]

  /// Makes an empty table.
  public init(
    id: FactsID, dimensions: [DimensionID], measures: [Measure], absence: Absence = .zero
  ) {
    self.id = id
    self.measures = measures
    self.absence = absence
    columns = dimensions.map {
      Column(dimension: $0, categories: [], codes: [], codeOf: [:])
    }
    amounts = measures.map { _ in [] }
  }

  /// Rows in the table.
  public var count: Int { amounts.first?.count ?? 0 }

  /// Adds a row: one category per dimension and one amount per measure, in the order of the table.
  public mutating func append(_ categories: [String], _ row: [Amount]) {
    precondition(categories.count == columns.count && row.count == measures.count)
    for (index, category) in categories.enumerated() { columns[index].append(category) }
    for (index, amount) in row.enumerated() { amounts[index].append(amount) }
  }

  /// The column of a dimension, if the table has it.
  public func column(_ dimension: DimensionID) -> Column? {
    columns.first { $0.dimension == dimension }
  }
}

extension FactTable.Column {
  mutating func append(_ category: String) {
    if let code = codeOf[category] {
      codes.append(code)
    } else {
      let code = Int32(categories.count)
      categories.append(category)
      codeOf[category] = code
      codes.append(code)
    }
  }
}
