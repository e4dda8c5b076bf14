public import RegionalStatistics

/// What the numbers of each column tell about the decimal mark.
public struct DecimalMarkDetection: Hashable, Sendable {
  /// The evidence of each column, in the order of the columns.
  public private(set) var columns: [DecimalMarkEvidence]

  /// Makes a detection that has seen nothing.
  public init(columnCount: Int) {
    columns = Array(repeating: DecimalMarkEvidence(), count: columnCount)
  }

  /// Takes the numbers of a batch into account; its first thousand rows are enough.
  public mutating func detectDecimalMark(in batch: RecordBatch) {
    for row in 0..<min(batch.rowCount, 1000) {
      for column in columns.indices {
        let text = batch.text(row: row, column: column)
        columns[column].add(Array(text.utf8).span)
      }
    }
  }

  /// The evidence of all columns together.
  public var file: DecimalMarkEvidence {
    columns.reduce(into: DecimalMarkEvidence()) { $0.add($1) }
  }

  /// The convention of a column: its own, or the file's where the column has no evidence.
  ///
  /// - Returns: `nil` when there is no evidence in the file, or when it disagrees.
  public func convention(column: Int) -> NumberConvention? {
    let own = columns[column]
    return own.forPoint + own.forComma > 0 ? own.convention : file.convention
  }
}
