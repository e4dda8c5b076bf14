internal import RegionalStatistics

extension FactScan {
  /// Finds rows whose columns without numbers are those of an earlier row.
  mutating func takeRepeated(_ batch: RecordBatch, _ left: inout Set<Int>) {
    updateHashes()
    var line = 0
    var counted = 0
    for row in 0..<batch.rowCount {
      let start = Int(batch.rowStarts[row])
      line = row == 0 ? batch.line(row: 0) : line + batch.lines(from: counted, to: start, row)
      counted = start
      guard !left.contains(row) else { continue }
      guard let first = firstLine(ofKeyIn: batch, row, line: line) else { continue }
      left.insert(row)
      if columns.layout.repeatedRows == .merge {
        account.repeated += 1
      } else {
        account.rejected += 1
        problems.add("duplicate-row") { [columns] in columns.duplicate(line: line, first: first) }
      }
    }
  }

  private mutating func firstLine(ofKeyIn batch: RecordBatch, _ row: Int, line: Int) -> Int? {
    var key = KeyHash()
    for (dimension, code) in constantCodes.sorted(by: { $0.key < $1.key }) {
      key.add(hashes[dimension][Int(code)])
    }
    for decoder in dimensionDecoders where decoder.codes[row] >= 0 {
      key.add(hashes[decoder.dimension][Int(decoder.codes[row])])
      if decoder.hasParts, let part = decoder.partHash(at: row) { key.add(part) }
    }
    for column in keyColumns {
      key.add(batch.bytes.span, batch.rawRange(row: row, column: column))
    }
    guard let spreadDimension else { return keys.insert(key.value, line: line) }
    var first: Int?
    for code in spreadCodes {
      var cell = key
      cell.add(hashes[spreadDimension][Int(code)])
      first = first ?? keys.insert(cell.value, line: line)
    }
    return first
  }

  /// Hashes the categories that were met since the last call.
  mutating func updateHashes() {
    for dimension in hashes.indices {
      for category in sums.categories[dimension].categories.dropFirst(hashes[dimension].count) {
        var hash = KeyHash()
        hash.add(category)
        hashes[dimension].append(hash.value)
      }
    }
  }
}

extension RecordBatch {
  /// The lines between the beginnings of a row and the one before it.
  fileprivate func lines(from start: Int, to end: Int, _ row: Int) -> Int {
    declaredLines.map { $0[row] - $0[row - 1] } ?? LineCounting.lineEnds(in: bytes[start..<end])
  }
}

extension SourceColumns {
  func duplicate(line: Int, first: Int) -> RowProblem {
    RowProblem(
      check: "duplicate-row", place: Place(file: file, sheet: sheet, row: line), value: nil,
      expected: "A combination of categories can't stand twice; it stands already in row \(first)",
      remedy: "Remove one of the two rows, or say in the study \"repeated-rows: merge\" or \"add\"."
    )
  }
}
