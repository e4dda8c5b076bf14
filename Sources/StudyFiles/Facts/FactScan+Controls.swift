internal import RegionalStatistics

extension FactScan {
  /// The rows with totals that the source prints, which are compared and not counted.
  mutating func takeControlTotals(_ batch: RecordBatch, _ outside: Set<Int>) -> Set<Int> {
    guard columns.layout.controlTotal != nil else { return [] }
    updateHashes()
    var taken: Set<Int> = []
    for decoder in dimensionDecoders where decoder.hasSpecial {
      for row in 0..<batch.rowCount
      where decoder.codes[row] == DimensionDecoder.controlTotal && !outside.contains(row) {
        if taken.insert(row).inserted {
          controls.expect(
            amounts.map { $0[row] }, key: otherCategories(of: row), at: batch.line(row: row))
        }
      }
    }
    account.compared += taken.count
    return taken
  }

  /// Adds the rows that count to the sums that totals are compared with.
  mutating func addToControls(_ rows: [Int]) {
    for row in rows {
      controls.add(amounts.map { $0[row] }, key: otherCategories(of: row).compactMap(\.self))
    }
  }

  /// The hashes of the categories of a row beside that which may be a total; nil where there is none.
  private func otherCategories(of row: Int) -> [Int64?] {
    let total = columns.layout.controlTotal?.dimension
    return dimensionDecoders.filter { columns.dimensions[$0.dimension] != total }.map { decoder in
      let code = decoder.codes[row]
      return code < 0 ? nil : Int64(bitPattern: hashes[decoder.dimension][Int(code)])
    }
  }
}
