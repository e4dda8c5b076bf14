internal import RegionalStatistics

/// A step that values of a column needed; the decoders of a scan are numbered.
struct NormalizingStep: Hashable, Sendable {
  let decoder: Int
  let name: String
}

extension FactScan {
  /// The columns of the decoders, by their numbers.
  fileprivate var decodedColumns: [Int] {
    (dimensionDecoders + (classDecoder?.inputs ?? [])).map(\.column) + amountDecoders.map(\.column)
  }

  /// How many cells needed each step, with those of merged scans.
  var steps: [NormalizingStep: Int] {
    let categories = dimensionDecoders + (classDecoder?.inputs ?? [])
    let entries =
      categories.map { zip($0.entries.map(\.steps), $0.occurrences).map { ($0, $1) } }
      + amountDecoders.map { $0.entries.map { ($0.steps, $0.occurrences) } }
    var counts = mergedSteps
    for (decoder, entries) in entries.enumerated() {
      for (steps, occurrences) in entries {
        for name in steps.names {
          counts[NormalizingStep(decoder: decoder, name: name), default: 0] += occurrences
        }
      }
    }
    return counts
  }
}

extension NormalizingCount {
  /// The steps of a scan, by column in the order of the file.
  static func counts(of scan: FactScan) -> [NormalizingCount] {
    let columns = scan.decodedColumns
    return scan.steps.map { (columns[$0.key.decoder], $0.key, $0.value) }
      .sorted { ($0.0, $0.1.decoder, $0.1.name) < ($1.0, $1.1.decoder, $1.1.name) }
      .map { column, step, cells in
        NormalizingCount(
          file: scan.columns.file, column: scan.columns.header[column], step: step.name,
          cells: cells)
      }
  }
}
