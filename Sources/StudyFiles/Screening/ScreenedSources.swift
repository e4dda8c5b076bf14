internal import RegionalStatistics

/// The screening of what was read.
struct ScreenedSources {
  let sources: LoadedSources
  let study: Study
  let placeDimensions: Set<DimensionID>

  var report: ScreeningReport { Screening.report(on: evidence, waivers: study.waivers) }

  /// The findings of the checks: errors where a check stops the build, otherwise warnings.
  func findings(_ report: ScreeningReport) -> [Finding] {
    let listed = Dictionary(grouping: problems, by: \.check)
    return report.results.filter { $0.outcome != .pass }.flatMap { result in
      let examples = listed[result.code].map { $0.map(\.example) } ?? result.examples
      return examples.map { example in
        Finding(
          result.code, severity: result.stops ? .error : .warning, place: example.place,
          expected: example.expected,
          found: example.shownValue(false).map { "\"\($0)\"" },
          remedy: example.remedy ?? result.remedy)
      }
    }
  }

  private var files: [ScannedFile] {
    sources.scanned.keys.sorted().flatMap { sources.scanned[$0]?.files ?? [] }
  }

  private var problems: [RowProblem] {
    (files.flatMap { $0.problems.listed + $0.controls.problems().problems }
      + sources.lists.values.flatMap(\.problems)).sorted { $0.place < $1.place }
  }

  private var evidence: Evidence {
    var counts: [Finding.Code: Int] = [:]
    for file in files {
      counts.merge(file.problems.counts, uniquingKeysWith: +)
      counts["control-total-differs", default: 0] += file.controls.problems().problems.count
    }
    for list in sources.lists.values where !list.problems.isEmpty {
      counts["wrong-field-count", default: 0] += list.problems.count
    }
    return Evidence(
      counts: counts,
      examples: Dictionary(grouping: problems, by: \.check).mapValues {
        $0.prefix(10).map(\.example)
      },
      accounts: sources.accounts, cuboids: sources.cuboids, placeDimensions: placeDimensions,
      years: study.period.years,
      uncomparedFacts: sources.scanned.filter { !$0.value.sawAllKeys }.keys.sorted(),
      ambiguousColumns: ambiguousColumns, normalizing: sources.normalizing, unasked: unasked)
  }

  private var unasked: Set<Finding.Code> {
    let layouts = files.compactMap { file in
      if case .facts(let layout) = file.source.holds { layout } else { nil }
    }
    var kinds = Set(layouts.flatMap(\.columns).compactMap(\.kind))
    // A classification knows its programmes too.
    if layouts.contains(where: { $0.classify != nil }) { kinds.insert(.programme) }
    let codes: [(Finding.Code, SourceEntry.ValueKind)] = [
      ("unknown-school", .school), ("unknown-programme", .programme),
    ]
    return Set(codes.filter { !kinds.contains($0.1) }.map(\.0))
  }

  private var ambiguousColumns: [Example] {
    let step = NormalizingSteps.markDecidedByConvention.names.first
    let declared = Set(
      files.filter { file in
        if case .facts(let layout) = file.source.holds { layout.convention != nil } else { false }
      }.map(\.file))
    return sources.normalizing.filter { $0.step == step && !declared.contains($0.file) }.map {
      Example(
        place: Place(file: $0.file, column: $0.column),
        expected:
          "The mark in \($0.cells == 1 ? "1 number" : "\($0.cells) numbers") can be for thousands"
          + " or for decimals",
        remedy: nil)
    }
  }
}
