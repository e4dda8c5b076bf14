internal import RegionalStatistics

/// How large the parts of a file may be, so that a wrong file ends in a message, not in a full
/// memory.
public struct ReadLimits: Hashable, Sendable {
  /// The most bytes of one field.
  public var fieldLength: Int
  /// The most bytes of one record, line ends within quotes included.
  public var recordLength: Int
  /// The most columns.
  public var columns: Int
  /// The most cells of a sheet that stand there as repeats of others, beside a hundred for each cell
  /// that is written.
  public var repeatedCells: Int

  /// Makes limits; the defaults are far above what published tables need.
  public init(
    fieldLength: Int = 1 << 20, recordLength: Int = 1 << 24, columns: Int = 16_384,
    repeatedCells: Int = 1_000_000
  ) {
    self.fieldLength = fieldLength
    self.recordLength = min(recordLength, 1 << 30)
    self.columns = columns
    self.repeatedCells = repeatedCells
  }

  func checkColumns(_ count: Int, file: String, line: Int) throws(ReadError) {
    guard count > columns else { return }
    throw ReadError(
      "too-many-columns", file: file, line: line,
      "A table must not have more than \(columns) columns, but this line has more.",
      remedy: "Check the separator.")
  }

  /// - Complexity: O(1) for blocks that are shorter than a field may be.
  func checkFields(
    of batch: RecordBatch, length: Int, header: [String], file: String
  ) throws(ReadError) {
    guard length > fieldLength else { return }
    for row in 0..<batch.rowCount {
      for column in 0..<batch.columnCount
      where batch.rawRange(row: row, column: column).count > fieldLength {
        throw ReadError(
          "field-too-long", file: file, line: batch.line(row: row), column: header[column],
          "A field must not be longer than \(fieldLength) bytes.")
      }
    }
  }
}
