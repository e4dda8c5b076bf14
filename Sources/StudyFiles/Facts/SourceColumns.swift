internal import RegionalStatistics

/// Which columns of a file hold which dimension and measure.
struct SourceColumns: Sendable {
  /// A column with numbers, or several that make up one number; for a spread also its category.
  struct ValueColumn: Sendable {
    /// The columns that are added.
    let parts: [Int]
    /// The column that the sum is multiplied with.
    let factor: Int?
    let name: String
    let category: String?
    let mapping: SourceEntry.MeasureMapping
  }

  let file: String
  let sheet: String?
  let header: [String]
  let layout: SourceEntry.FactLayout
  /// The dimensions of the facts, sorted.
  let dimensions: [DimensionID]
  /// The measures of the facts.
  let measures: [Measure]
  /// The column of each dimension that has one.
  let columnOf: [DimensionID: Int]
  let values: [ValueColumn]
  /// The columns of the attributes that are classified.
  let attributes: [(mapping: SourceEntry.ColumnMapping, index: Int)]

  init(
    _ records: any RecordSource, _ layout: SourceEntry.FactLayout, _ source: SourceEntry,
    study: String
  ) throws(StudyError) {
    file = records.file
    sheet = records.sheet
    header = records.header.map { CanonicalText.normalized($0).value }
    let finder = ColumnFinder(header: header, file: file, study: study)
    let layout = try Self.adapted(layout, to: finder, source: source)
    self.layout = layout
    var columnOf: [DimensionID: Int] = [:]
    for mapping in layout.columns {
      columnOf[mapping.dimension] = try finder.index(of: mapping.column, line: mapping.line)
    }
    self.columnOf = columnOf
    var attributes: [(mapping: SourceEntry.ColumnMapping, index: Int)] = []
    for mapping in layout.classify?.columns ?? [] {
      attributes.append((mapping, try finder.index(of: mapping.column, line: mapping.line)))
    }
    self.attributes = attributes
    values = try Self.values(
      layout, finder, taken: Set(columnOf.values).union(attributes.map(\.index)))
    dimensions = try Self.dimensions(layout, source, study)
    measures = (layout.spread.map { [$0.measure] } ?? layout.measures).map {
      Measure(id: $0.measure, scale: $0.unit.scale)
    }
  }

  /// The columns without numbers that aren't decoded: part of what tells rows apart.
  func keyColumns(decoded: Set<Int>) -> [Int] {
    let numbers = Set(values.flatMap { $0.parts + [$0.factor].compactMap(\.self) })
    return header.indices.filter { !numbers.contains($0) && !decoded.contains($0) }
  }

  private static func dimensions(
    _ layout: SourceEntry.FactLayout, _ source: SourceEntry, _ study: String
  ) throws(StudyError) -> [DimensionID] {
    let all =
      layout.columns.map(\.dimension) + layout.constants.map(\.dimension)
      + (layout.spread.map { [$0.dimension] } ?? [])
      + (layout.classify.map { [$0.dimension] } ?? [])
    guard Set(all).count == all.count else {
      throw StudyError(
        "duplicate-dimension", file: study, line: source.line,
        "Source \"\(source.id)\" can't give one dimension in two ways.")
    }
    return all.sorted()
  }

  /// The layout with what this file lacks left out, and with the school year of its name.
  private static func adapted(
    _ layout: SourceEntry.FactLayout, to finder: ColumnFinder, source: SourceEntry
  ) throws(StudyError) -> SourceEntry.FactLayout {
    var layout = layout
    layout.columns.removeAll { $0.isOptional && !finder.has($0.column) }
    try checkOnly(layout, source, finder.study)
    let dimensions = layout.columns.map(\.dimension) + layout.constants.map(\.dimension)
    guard layout.isYearInFileName, !dimensions.contains("school-year") else { return layout }
    guard let year = FileNameYear.find(in: finder.file) else {
      throw StudyError(
        "school-year-missing", file: finder.study, line: source.line,
        "The name of the file \"\(FilePath.name(of: finder.file))\" must hold its school year, such"
          + " as 2023-2024.",
        remedy: "Rename the file, or write \"constant: {school-year: 2023-2024}\".")
    }
    layout.constants.append(
      SourceEntry.Constant(dimension: "school-year", category: year.text))
    return layout
  }

  /// Rows can only be chosen by a dimension that has a column.
  private static func checkOnly(
    _ layout: SourceEntry.FactLayout, _ source: SourceEntry, _ study: String
  ) throws(StudyError) {
    let known = layout.columns.map(\.dimension)
    for only in layout.only where !known.contains(only.dimension) {
      throw StudyError(
        "dimension-unknown", file: study, line: only.line ?? source.line,
        "\"only\" of source \"\(source.id)\" names \"\(only.dimension.rawValue)\", which has no"
          + " column.",
        remedy: Suggestion.sentence(for: only.dimension.rawValue, in: known.map(\.rawValue))
          ?? "Its columns are \(YAMLValue.list(known.map(\.rawValue))).")
    }
  }

  private static func values(
    _ layout: SourceEntry.FactLayout, _ finder: ColumnFinder, taken: Set<Int>
  ) throws(StudyError) -> [ValueColumn] {
    var columns: [ValueColumn] = []
    func add(_ index: Int, _ category: String?, _ mapping: SourceEntry.MeasureMapping) {
      columns.append(
        ValueColumn(
          parts: [index], factor: nil, name: finder.header[index], category: category,
          mapping: mapping))
    }
    guard let spread = layout.spread else {
      for mapping in layout.measures { columns.append(try value(mapping, finder)) }
      return columns
    }
    if spread.columns.isEmpty {
      for index in finder.header.indices where !taken.contains(index) {
        add(index, finder.header[index], spread.measure)
      }
    }
    for column in spread.columns {
      let index = try finder.index(of: column.column, line: spread.line)
      add(index, column.category, spread.measure)
    }
    return columns
  }

  private static func value(
    _ mapping: SourceEntry.MeasureMapping, _ finder: ColumnFinder
  ) throws(StudyError) -> ValueColumn {
    var parts: [Int] = []
    for column in [mapping.column] + mapping.furtherColumns {
      parts.append(try finder.index(of: column, line: mapping.line))
    }
    let factor = try mapping.times.map { (column) throws(StudyError) in
      try finder.index(of: column, line: mapping.line)
    }
    return ValueColumn(
      parts: parts, factor: factor, name: parts.map { finder.header[$0] }.joined(separator: " + "),
      category: nil, mapping: mapping)
  }
}
