internal import RegionalStatistics

/// Which columns of a file hold which dimension and measure.
struct ColumnPlan {
  let file: String
  /// The dimensions of the facts, sorted.
  let dimensions: [DimensionID]
  /// The measures of the facts.
  let measures: [Measure]
  private let header: [String]
  private let layout: SourceEntry.FactLayout
  private let columnOf: [DimensionID: Int]
  /// The columns with numbers and, for a spread, the category of each.
  private let valueColumns: [(index: Int, category: String?, unit: SourceEntry.Unit)]
  private let controlColumn: Int?

  init(
    _ table: SourceTable, _ layout: SourceEntry.FactLayout, _ source: SourceEntry, _ study: Study
  ) throws(StudyError) {
    file = table.file
    header = table.header
    self.layout = layout
    let finder = ColumnFinder(header: table.header, file: table.file, study: study.file)
    var columnOf: [DimensionID: Int] = [:]
    for mapping in layout.columns {
      columnOf[mapping.dimension] = try finder.index(of: mapping.column, line: mapping.line)
    }
    self.columnOf = columnOf
    controlColumn = layout.controlTotal.flatMap { columnOf[$0.dimension] }
    valueColumns = try Self.valueColumns(layout, finder, taken: Set(columnOf.values))
    let all =
      layout.columns.map(\.dimension) + layout.constants.map(\.dimension)
      + (layout.spread.map { [$0.dimension] } ?? [])
    guard Set(all).count == all.count else {
      throw StudyError(
        "duplicate-dimension", file: study.file, line: source.line,
        "Source \"\(source.id)\" can't give one dimension in two ways.")
    }
    dimensions = all.sorted()
    measures = (layout.spread.map { [$0.measure] } ?? layout.measures).map {
      Measure(id: $0.measure, scale: $0.unit.scale)
    }
  }

  private static func valueColumns(
    _ layout: SourceEntry.FactLayout, _ finder: ColumnFinder, taken: Set<Int>
  ) throws(StudyError) -> [(index: Int, category: String?, unit: SourceEntry.Unit)] {
    var columns: [(index: Int, category: String?, unit: SourceEntry.Unit)] = []
    guard let spread = layout.spread else {
      for mapping in layout.measures {
        columns.append(
          (try finder.index(of: mapping.column, line: mapping.line), nil, mapping.unit))
      }
      return columns
    }
    if spread.columns.isEmpty {
      return finder.header.indices.filter { !taken.contains($0) }.map {
        ($0, finder.header[$0], spread.measure.unit)
      }
    }
    for column in spread.columns {
      let index = try finder.index(of: column.column, line: spread.line)
      columns.append((index, column.category, spread.measure.unit))
    }
    return columns
  }

  /// The headers of the number columns.
  var valueNames: [String] { valueColumns.map { header[$0.index] } }

  func categories(of row: SourceTable.Row) -> [String] {
    dimensions.map { dimension in
      columnOf[dimension].map { row.fields[$0] }
        ?? layout.constants.first { $0.dimension == dimension }?.category ?? ""
    }
  }

  func isControlTotal(_ row: SourceTable.Row) -> Bool {
    guard let controlColumn, let total = layout.controlTotal else { return false }
    return row.fields[controlColumn] == total.category
  }

  func values(of row: SourceTable.Row) -> [ParsedAmount] {
    valueColumns.map { column in
      ParsedAmount(
        row.fields[column.index], unit: column.unit, layout: layout,
        place: Place(file: file, row: row.line, column: header[column.index]))
    }
  }

  /// The facts of a row: one per category of a spread, otherwise one with all measures.
  func facts(_ categories: [String], _ amounts: [Amount]) -> [([String], [Amount])] {
    guard let spread = layout.spread,
      let position = dimensions.firstIndex(of: spread.dimension)
    else { return [(categories, amounts)] }
    return zip(valueColumns, amounts).map { column, amount in
      var key = categories
      key[position] = column.category ?? ""
      return (key, [amount])
    }
  }
}

extension SourceEntry.Unit {
  /// Stored units per whole: for percentages per whole fraction.
  var scale: Int64 {
    switch self {
    case .count: 1
    case .halves: 2
    case .percent: 1_000_000
    }
  }

  /// Stored units per unit written in the file: one percent is a hundredth of a whole.
  var writtenScale: Int64 { self == .percent ? scale / 100 : scale }
}
