internal import RegionalStatistics

extension FactScan {
  /// The rows that count, or nil when all of them do; the others are compared or rejected.
  mutating func usableRows(_ batch: RecordBatch) -> [Int]? {
    let outside = takeLeftOut(batch)
    let compared = takeControlTotals(batch, outside).union(outside)
    var left = compared
    for decoder in dimensionDecoders where decoder.hasSpecial {
      for row in 0..<batch.rowCount
      where decoder.codes[row] == DimensionDecoder.unusable && !compared.contains(row) {
        let entry = decoder.entry(at: row)
        if let problem = entry.problem {
          reject(batch, row, decoder.column, entry.text, problem, isCategory: true, &left)
        }
      }
    }
    if let classDecoder {
      for row in classDecoder.unclassified where !left.contains(row) {
        let (text, problem) = classDecoder.problem(at: row)
        let column = classDecoder.inputs.first?.column ?? 0
        reject(batch, row, column, text, problem, isCategory: true, &left)
      }
    }
    rejectAmounts(batch, &left)
    if columns.layout.repeatedRows != .add, keys.isOpen { takeRepeated(batch, &left) }
    return left.isEmpty ? nil : (0..<batch.rowCount).filter { !left.contains($0) }
  }

  private mutating func rejectAmounts(_ batch: RecordBatch, _ left: inout Set<Int>) {
    let compared = left
    for decoder in amountDecoders {
      for (row, entry) in decoder.unusable where !compared.contains(row) {
        let value = decoder.entries[entry]
        if let problem = value.problem {
          reject(batch, row, decoder.column, value.text, problem, isCategory: false, &left)
        }
      }
    }
  }

  /// The rows that the study leaves out; nothing else about them matters.
  private mutating func takeLeftOut(_ batch: RecordBatch) -> Set<Int> {
    guard !columns.layout.only.isEmpty else { return [] }
    var taken: Set<Int> = []
    for decoder in dimensionDecoders where decoder.hasSpecial {
      for row in 0..<batch.rowCount where decoder.codes[row] == DimensionDecoder.leftOut {
        taken.insert(row)
      }
    }
    account.leftOut += taken.count
    return taken
  }

  private mutating func reject(
    _ batch: RecordBatch, _ row: Int, _ column: Int, _ text: String, _ problem: ValueProblem,
    isCategory: Bool, _ left: inout Set<Int>
  ) {
    if left.insert(row).inserted { account.rejected += 1 }
    let place = { [columns] in
      Place(
        file: columns.file, sheet: columns.sheet, row: batch.line(row: row),
        column: columns.header[column])
    }
    problems.add(problem.check) {
      RowProblem(
        check: problem.check, place: place(), value: text, isCategory: isCategory,
        expected: problem.expected, remedy: problem.remedy)
    }
  }

  mutating func reject(_ ragged: [RecordBatch.RaggedRecord]) {
    account.rejected += ragged.count
    for record in ragged {
      problems.add("wrong-field-count") { [columns] in
        RowProblem(
          check: "wrong-field-count",
          place: Place(file: columns.file, sheet: columns.sheet, row: record.line),
          value: "\(record.fieldCount)", isCategory: true,
          expected: "The row must have \(columns.header.count) fields, as the header has",
          remedy: "Put fields that hold the separator in double quotes.")
      }
    }
  }
}
