internal import RegionalStatistics

extension FactScan {
  /// Compares measures that are parts of others with them.
  mutating func checkParts(_ batch: RecordBatch, _ kept: [Int]?) {
    for (part, value) in columns.values.enumerated() {
      let (whole, factor): (MeasureID?, Int64) =
        value.mapping.ticksOf.map { ($0, 4) } ?? (value.mapping.partOf, 1)
      guard let whole, let index = columns.measures.firstIndex(where: { $0.id == whole }) else {
        continue
      }
      let (upper, lower) = (columns.measures[index].scale, columns.measures[part].scale)
      for row in kept ?? Array(0..<batch.rowCount) {
        let (amount, limit) = (
          amounts[part][row], amounts[index][row]
        )
        guard amount.gaps == .numbers, limit.gaps == .numbers,
          amount.units &* upper > limit.units &* lower &* factor
        else { continue }
        doubt(batch, row, value, columns.values[index].name, factor)
      }
    }
  }

  private mutating func doubt(
    _ batch: RecordBatch, _ row: Int, _ value: SourceColumns.ValueColumn, _ whole: String,
    _ factor: Int64
  ) {
    let check: Finding.Code = factor == 1 ? "part-larger-than-whole" : "oki-outside-range"
    problems.add(check) { [columns] in
      RowProblem(
        check: check,
        place: Place(
          file: columns.file, sheet: columns.sheet, row: batch.line(row: row), column: value.name),
        value: nil, rejects: false,
        expected: factor == 1
          ? "Must not be more than \"\(whole)\""
          : "The OKI must lie between 0 and 4: not more than four ticks per \"\(whole)\"",
        remedy: "Compare both columns with the publisher's figures.")
    }
  }
}
