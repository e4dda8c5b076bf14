extension RecordBatch {
  /// Empties a batch for the rows of a spreadsheet, keeping its memory.
  mutating func startBuilding(columnCount: Int) {
    self.columnCount = columnCount
    quote = nil
    rowCount = 0
    ragged.removeAll()
    blankLines = 0
    strayQuoteLine = nil
    bytes.removeAll(keepingCapacity: true)
    rowStarts.removeAll(keepingCapacity: true)
    fieldEnds.removeAll(keepingCapacity: true)
    declaredLines = []
  }

  mutating func startRow(line: Int) {
    rowStarts.append(UInt32(truncatingIfNeeded: bytes.count))
    declaredLines?.append(line)
    rowCount += 1
  }

  /// Ends the field that was just written to `bytes`.
  mutating func endField() {
    fieldEnds.append(UInt32(truncatingIfNeeded: bytes.count))
    bytes.append(0x0A)
  }

  mutating func setAside(_ record: RaggedRecord) { ragged.append(record) }

  mutating func countBlankLines(_ count: Int) { blankLines += count }
}
