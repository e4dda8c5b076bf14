extension RecordBatch {
  /// Makes an empty batch for the rows of a format other than delimited text.
  ///
  /// Its values are never quoted; every byte stands for itself.
  public init(columnCount: Int) {
    self.init(columnCount: columnCount, quote: nil)
    declaredLines = []
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - values: one for each column.
  ///   - line: the row's number in its sheet, from 1, for messages.
  /// - Precondition: the batch was made for building, and there are as many values as columns.
  public mutating func append(_ values: [String], line: Int) {
    precondition(values.count == columnCount, "a row must have a value for each column")
    precondition(declaredLines != nil, "rows can't be added to a batch that was read")
    rowStarts.append(UInt32(bytes.count))
    for value in values {
      bytes.append(contentsOf: value.utf8)
      fieldEnds.append(UInt32(bytes.count))
      bytes.append(0x0A)
    }
    declaredLines?.append(line)
    rowCount += 1
  }
}
