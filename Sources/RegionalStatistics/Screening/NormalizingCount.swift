/// How often a step was needed to get at the values of a column.
public struct NormalizingCount: Hashable, Codable, Sendable {
  /// The file.
  public let file: String
  /// The header of the column.
  public let column: String
  /// The step in words.
  public let step: String
  /// The number of cells.
  public let cells: Int

  /// Makes a count.
  public init(file: String, column: String, step: String, cells: Int) {
    self.file = file
    self.column = column
    self.step = step
    self.cells = cells
  }
}
