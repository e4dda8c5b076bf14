internal import RegionalStatistics

/// Reads which column of a source holds what.
extension SourceDecoder {
  static func columns(_ value: YAMLValue?) throws(StudyError) -> [SourceEntry.ColumnMapping] {
    var columns: [SourceEntry.ColumnMapping] = []
    for (dimension, column) in try value?.entries() ?? [] {
      columns.append(try columnMapping(DimensionID(rawValue: dimension), column))
    }
    return columns
  }

  /// `region: gemeente` or `region: {column: gemeente, as: place, values: {Laken: "21004"}}`.
  static func columnMapping(
    _ dimension: DimensionID, _ value: YAMLValue
  ) throws(StudyError) -> SourceEntry.ColumnMapping {
    if value.isScalar {
      return SourceEntry.ColumnMapping(
        dimension: dimension, column: try value.string(), line: value.line)
    }
    let mapping = try value.mapping(["column", "as", "values", "lookup"])
    var values: [String: String] = [:]
    for (text, category) in try mapping["values"]?.entries() ?? [] {
      values[CanonicalText.normalized(text).value] = try category.string()
    }
    return SourceEntry.ColumnMapping(
      dimension: dimension, column: try mapping.string("column"),
      kind: try mapping["as"]?.choice(Study.choices(of: SourceEntry.ValueKind.self)),
      values: values, lookup: try mapping["lookup"].map(lookup), line: value.line)
  }

  /// `lookup: {file: schools.csv, from: number, to: municipality}`.
  private static func lookup(_ value: YAMLValue) throws(StudyError) -> SourceEntry.Lookup {
    let mapping = try value.mapping(["file", "from", "to"])
    let file = try mapping.required("file")
    return SourceEntry.Lookup(
      file: Study.Reference(name: try file.string(), line: file.line),
      from: try mapping.string("from"), to: try mapping.string("to"))
  }

  static func measures(
    _ value: YAMLValue?
  ) throws(StudyError) -> [SourceEntry.MeasureMapping] {
    var measures: [SourceEntry.MeasureMapping] = []
    for (measure, column) in try value?.entries() ?? [] {
      measures.append(try measureMapping(measure, column))
    }
    return measures
  }

  /// `pupils: aantal` or `share: {column: pct, unit: percent}`.
  static func measureMapping(
    _ measure: String, _ value: YAMLValue
  ) throws(StudyError) -> SourceEntry.MeasureMapping {
    let id = MeasureID(rawValue: measure)
    if value.isScalar {
      return SourceEntry.MeasureMapping(
        measure: id, column: try value.string(), unit: .count, line: value.line)
    }
    let mapping = try value.mapping([
      "column", "columns", "unit", "times", "part-of", "oki-ticks-of",
    ])
    let columns = try columnsOfSum(mapping)
    return SourceEntry.MeasureMapping(
      measure: id, column: columns[0], furtherColumns: Array(columns.dropFirst()),
      times: try mapping["times"]?.string(), unit: try unit(mapping["unit"]),
      partOf: try mapping["part-of"].map { (value) throws(StudyError) in
        MeasureID(rawValue: try value.string())
      },
      ticksOf: try mapping["oki-ticks-of"].map { (value) throws(StudyError) in
        MeasureID(rawValue: try value.string())
      }, line: value.line)
  }

  /// The one column of a measure, or those that are added.
  private static func columnsOfSum(_ mapping: YAMLMapping) throws(StudyError) -> [String] {
    guard let several = mapping["columns"] else { return [try mapping.string("column")] }
    try mapping.refuse(["column"], "beside \"columns\"")
    var columns: [String] = []
    for item in try mapping.items("columns") { columns.append(try item.string()) }
    guard Set(columns).count == columns.count else {
      throw several.error("duplicate-value", "A column can't be added to itself.")
    }
    return columns
  }
}
