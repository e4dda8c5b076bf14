extension RecordBatch {
  /// Takes over the fields that a scanner wrote to `fieldEnds` for the bytes.
  ///
  /// - Returns: how many bytes the whole records take.
  mutating func arrange(_ found: FieldScanner.Found) -> Int {
    rowCount = 0
    ragged = []
    blankLines = 0
    let consumed = arrangeRegular(found) ?? arrangeEach(found)
    strayQuoteLine = found.strayQuote.flatMap { $0 < consumed ? line(at: $0) : nil }
    return consumed
  }

  /// The usual case: every record has as many fields as there are columns.
  private mutating func arrangeRegular(_ found: FieldScanner.Found) -> Int? {
    guard found.records * columnCount <= found.fields else { return nil }
    if rowStarts.count < found.records {
      rowStarts = [UInt32](repeating: 0, count: found.records)
    }
    var start = 0
    for row in 0..<found.records {
      let end = Int(fieldEnds[row &* columnCount &+ columnCount &- 1])
      guard let next = FoundRecord.next(after: end, in: bytes), columnCount > 1 || end > start
      else { return nil }
      rowStarts[row] = UInt32(truncatingIfNeeded: start)
      start = next
    }
    rowCount = found.records
    return start
  }

  private mutating func arrangeEach(_ found: FieldScanner.Found) -> Int {
    let records = FoundRecord.all(in: bytes, ends: fieldEnds, found: found)
    var kept: [UInt32] = []
    rowStarts = []
    for record in records {
      if record.isBlank(fieldEnds) {
        blankLines += 1
      } else if record.fields.count == columnCount {
        rowStarts.append(UInt32(truncatingIfNeeded: record.start))
        kept.append(contentsOf: fieldEnds[record.fields])
      } else {
        ragged.append(raggedRecord(record))
      }
    }
    fieldEnds = kept
    rowCount = rowStarts.count
    return records.last?.next ?? 0
  }

  private func raggedRecord(_ record: FoundRecord) -> RaggedRecord {
    let shown = min(record.fields.count, 100)
    return RaggedRecord(
      line: line(at: record.start),
      fields: (0..<shown).map { text(of: record.rawRange($0, fieldEnds)) },
      fieldCount: record.fields.count)
  }
}
