internal import RegionalStatistics

/// Reads changes of definition from YAML.
enum BreakDecoder {
  static func breaks(text: String, file: String) throws(StudyError) -> [SeriesBreak] {
    let root = try YAMLValue(text: text, file: file).mapping(["breaks"])
    var breaks: [SeriesBreak] = []
    for (id, value) in try root.required("breaks").entries() {
      breaks.append(try seriesBreak(id, value))
    }
    return breaks
  }

  private static func seriesBreak(
    _ id: String, _ value: YAMLValue
  ) throws(StudyError) -> SeriesBreak {
    let mapping = try value.mapping([
      "start", "facts", "measures", "dimensions", "categories", "text",
    ])
    let start = try mapping.required("start")
    let text = try start.string()
    guard let year = try? SchoolYear.parse(text).value else {
      throw start.error(
        "wrong-school-year", "\"start\" must be a school year such as 2021-2022, not \"\(text)\".")
    }
    var categories: [DimensionID: Set<String>] = [:]
    for (dimension, values) in try mapping["categories"]?.entries() ?? [] {
      categories[DimensionID(rawValue: dimension)] = Set(try texts(values))
    }
    return SeriesBreak(
      id: id, start: year,
      facts: Set(try texts(mapping["facts"]).map(FactsID.init(rawValue:))),
      measures: Set(try texts(mapping["measures"]).map(MeasureID.init(rawValue:))),
      dimensions: Set(try texts(mapping["dimensions"]).map(DimensionID.init(rawValue:))),
      categories: categories, text: try mapping.required("text").localized())
  }

  private static func texts(_ value: YAMLValue?) throws(StudyError) -> [String] {
    var texts: [String] = []
    for item in value?.list() ?? [] { texts.append(try item.string()) }
    return texts
  }
}
