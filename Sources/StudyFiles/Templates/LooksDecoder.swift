internal import RegionalStatistics

/// Reads what a table shows besides its figures: charts, colour scale, map, small lines.
///
/// ```yaml
/// charts: [{kind: pyramid, columns: [M, V], title: ..., value-axis: ..., category-axis: ...}]
/// heat: {columns: [share], middle: 0}
/// tile-map: {tiles: provinces, column: share}
/// trend: {columns: [pupils]}
/// ```
struct LooksDecoder {
  let parameters: TemplateParameters
  /// What columns may be called; nil when any name may turn out to be one.
  let columns: Set<String>?

  func looks(_ table: YAMLMapping) throws(StudyError) -> TableLooks {
    TableLooks(
      heat: try table["heat"].map(heat), map: try table["tile-map"].map(map),
      trend: try table["trend"].map(trend))
  }

  func charts(_ value: YAMLValue?) throws(StudyError) -> [TemplateChart] {
    var charts: [TemplateChart] = []
    for item in value?.list() ?? [] { charts.append(try chart(item)) }
    return charts
  }

  private func chart(_ item: YAMLValue) throws(StudyError) -> TemplateChart {
    let mapping = try item.mapping([
      "kind", "title", "value-axis", "category-axis", "columns", "rows", "bars",
    ])
    let kind = try mapping.required("kind").choice(Study.choices(of: TemplateChart.Kind.self))
    if kind != .stacked { try mapping.refuse(["bars"], "for a chart that is not stacked") }
    var chart = TemplateChart(
      kind: kind, title: try text(mapping.required("title")),
      valueAxis: try text(mapping.required("value-axis")),
      categoryAxis: try text(mapping.required("category-axis")),
      columns: try chartColumns(mapping["columns"]), rows: try names(mapping["rows"]))
    if let bars = mapping["bars"] {
      chart.bars = try bars.choice(Study.choices(of: TemplateChart.Bars.self))
    }
    if kind == .pyramid || kind == .scatter, chart.columns.count != 2 {
      throw (mapping["columns"] ?? item).error(
        "wrong-value",
        "A \(kind.rawValue) must have \"columns\" with two columns, not \(chart.columns.count).",
        remedy: kind == .pyramid
          ? "Name the column to the left first, such as [M, V]."
          : "Name the column of the lying axis first, then that of the standing one.")
    }
    return chart
  }

  private func heat(_ value: YAMLValue) throws(StudyError) -> TableLooks.Heat {
    let mapping = try value.mapping(["columns", "middle"])
    return TableLooks.Heat(
      columns: try columns(mapping["columns"]), middle: try mapping["middle"].map(number))
  }

  private func map(_ value: YAMLValue) throws(StudyError) -> TableLooks.Map {
    let mapping = try value.mapping(["tiles", "column", "title"])
    let column = try mapping.required("column")
    return TableLooks.Map(
      tiles: try mapping.required("tiles").choice(
        Dictionary(uniqueKeysWithValues: TileGrid.names.map { ($0, $0) })),
      column: try known(column), title: try mapping["title"].map(text))
  }

  private func trend(_ value: YAMLValue) throws(StudyError) -> TableLooks.Trend {
    let mapping = try value.mapping(["columns", "heading"])
    return TableLooks.Trend(
      columns: try columns(mapping["columns"]), heading: try mapping["heading"].map(text))
  }

  private func columns(_ value: YAMLValue?) throws(StudyError) -> [String] {
    var names: [String] = []
    for item in value?.list() ?? [] { names.append(try known(item)) }
    return names
  }

  /// The name of a column, refused when no column can have it.
  private func known(_ value: YAMLValue) throws(StudyError) -> String {
    let name = try SelectionDecoder(parameters: parameters).name(value)
    guard let columns, !columns.contains(name) else { return name }
    return try value.choice(Dictionary(uniqueKeysWithValues: columns.map { ($0, $0) }))
  }

  private func names(_ value: YAMLValue?) throws(StudyError) -> [String] {
    try SelectionDecoder(parameters: parameters).names(value)
  }

  /// Names of columns, where a part such as `$last` in `share/$last` stands for a category.
  private func chartColumns(_ value: YAMLValue?) throws(StudyError) -> [String] {
    try names(value).map { name in
      name.split(separator: "/").map { parameters.names[String($0)] ?? String($0) }
        .joined(separator: "/")
    }
  }

  private func number(_ value: YAMLValue) throws(StudyError) -> Double {
    let text = try value.string()
    guard let number = Double(text), number.isFinite else {
      throw value.error("wrong-value", "\"\(value.name)\" must be a number, not \"\(text)\".")
    }
    return number
  }

  private func text(_ value: YAMLValue) throws(StudyError) -> LocalizedText {
    try value.localized().replacing(parameters.placeholders)
  }
}
