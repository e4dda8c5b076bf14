internal import RegionalStatistics

/// Reads the rows and columns of a table.
struct AxisDecoder {
  let parameters: TemplateParameters

  private var selections: SelectionDecoder { SelectionDecoder(parameters: parameters) }

  func axis(_ value: YAMLValue) throws(StudyError) -> AxisDefinition {
    let mapping = try value.mapping([
      "dimension", "indicators", "heading", "members", "bands", "total", "last",
    ])
    if let indicators = mapping["indicators"] { return try self.indicators(indicators, mapping) }
    return AxisDefinition(
      dimension: DimensionID(rawValue: try mapping.string("dimension")),
      heading: try mapping["heading"].map(text) ?? LocalizedText(all: ""),
      members: try selections.members(mapping["members"]), total: try mapping["total"].map(text),
      last: try selections.names(mapping["last"]), bands: try bands(mapping))
  }

  /// Rows that are indicators, each with a measure of its own.
  private func indicators(
    _ value: YAMLValue, _ mapping: YAMLMapping
  ) throws(StudyError) -> AxisDefinition {
    try mapping.refuse(["members", "bands", "total", "last"], "beside \"indicators\"")
    var members: [AxisMember] = []
    for item in value.list() {
      let entry = try item.mapping(["id", "label", "measure"])
      let id = try entry.string("id")
      members.append(
        AxisMember(
          id: id, label: try text(entry.required("label")), selection: .category(id),
          measure: try MeasureDecoder(parameters: parameters).measure(
            entry.required("measure"))))
    }
    return AxisDefinition(
      dimension: DimensionID(rawValue: try mapping["dimension"]?.string() ?? "indicator"),
      heading: try mapping["heading"].map(text) ?? LocalizedText(all: ""), members: members)
  }

  /// `bands: {by: {average: ticks, per: pupils}, weight: pupils, labels: [...], rest: ...}`.
  private func bands(_ mapping: YAMLMapping) throws(StudyError) -> BandDefinition? {
    guard let value = mapping["bands"] else { return nil }
    try mapping.refuse(["members", "total", "last"], "beside \"bands\"")
    let bands = try value.mapping(["by", "weight", "labels", "rest"])
    var labels: [LocalizedText] = []
    for label in try bands.items("labels") { labels.append(try text(label)) }
    return BandDefinition(
      by: try MeasureDecoder(parameters: parameters).measure(bands.required("by")),
      weight: MeasureID(rawValue: try bands.string("weight")), labels: labels,
      rest: try text(bands.required("rest")))
  }

  /// An axis of the rows, which needs a heading for its label column.
  func rows(_ value: YAMLValue) throws(StudyError) -> AxisDefinition {
    let axis = try axis(value)
    guard Language.allCases.allSatisfy({ !axis.heading[$0].isEmpty }) else {
      throw value.error(
        "key-missing", "\"\(value.name)\" must have the key \"heading\".",
        remedy: "Add \"heading:\" with the text above the labels.")
    }
    return axis
  }

  func column(_ value: YAMLValue) throws(StudyError) -> ColumnDefinition {
    let mapping = try value.mapping(["id", "label", "over", "where", "measure", "format"])
    let over = try mapping["over"].map(axis)
    return ColumnDefinition(
      id: try mapping.string("id"), label: try label(mapping, isSpread: over != nil), over: over,
      constraints: try selections.constraints(mapping["where"]),
      measure: try MeasureDecoder(parameters: parameters).measure(mapping.required("measure")),
      format: try Self.format(mapping.required("format")))
  }

  /// The label of a column; one that is spread must tell its columns apart.
  private func label(
    _ mapping: YAMLMapping, isSpread: Bool
  ) throws(StudyError) -> LocalizedText {
    guard isSpread else { return try text(mapping.required("label")) }
    guard let value = mapping["label"] else { return LocalizedText(all: "{member}") }
    let label = try text(value)
    guard Language.allCases.allSatisfy({ label[$0].contains("{member}") }) else {
      throw value.error(
        "label-without-member",
        "The label of a column with \"over\" must hold \"{member}\" in each language.",
        remedy: "Without it all its columns have the same header.")
    }
    return label
  }

  /// `count`, `percent`, `percent-2`, `points-1`, ...: a kind of number with its decimals.
  static func format(_ value: YAMLValue) throws(StudyError) -> NumberKind {
    var kinds: [String: NumberKind] = [
      "count": .count, "signed-count": .signedCount, "index": .index, "text": .text,
    ]
    for decimals in 0...4 {
      kinds["percent-\(decimals)"] = .percent(decimals: decimals)
      kinds["signed-percent-\(decimals)"] = .signedPercent(decimals: decimals)
      kinds["points-\(decimals)"] = .points(decimals: decimals)
      kinds["decimal-\(decimals)"] = .decimal(decimals: decimals)
      kinds["signed-decimal-\(decimals)"] = .signedDecimal(decimals: decimals)
    }
    return try value.choice(kinds)
  }

  private func text(_ value: YAMLValue) throws(StudyError) -> LocalizedText {
    try value.localized().replacing(parameters.placeholders)
  }
}
