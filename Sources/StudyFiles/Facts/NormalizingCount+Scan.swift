internal import RegionalStatistics

extension NormalizingCount {
  /// The steps of a scan, by column in the order of the file.
  static func counts(of scan: FactScan) -> [NormalizingCount] {
    let categories = scan.dimensionDecoders + (scan.classDecoder?.inputs ?? [])
    let columns =
      categories.map { ($0.column, $0.entries.map { ($0.steps, $0.occurrences) }) }
      + scan.amountDecoders.map { ($0.column, $0.entries.map { ($0.steps, $0.occurrences) }) }
    return columns.sorted { $0.0 < $1.0 }.flatMap { column, entries in
      counts(of: entries).map { step, cells in
        NormalizingCount(
          file: scan.columns.file, column: scan.columns.header[column], step: step, cells: cells)
      }
    }
  }

  private static func counts(
    of entries: [(steps: NormalizingSteps, occurrences: Int)]
  ) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for entry in entries {
      for name in entry.steps.names { counts[name, default: 0] += entry.occurrences }
    }
    return counts.sorted { $0.key < $1.key }
  }
}
