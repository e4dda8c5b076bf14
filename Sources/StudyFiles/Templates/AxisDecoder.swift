internal import RegionalStatistics

/// Reads the rows and columns of a table.
struct AxisDecoder {
  let parameters: TemplateParameters

  private var selections: SelectionDecoder { SelectionDecoder(parameters: parameters) }

  func axis(_ value: YAMLValue) throws(StudyError) -> AxisDefinition {
    let mapping = try value.mapping(["dimension", "heading", "members", "total", "last"])
    return AxisDefinition(
      dimension: DimensionID(rawValue: try mapping.string("dimension")),
      heading: try mapping["heading"].map(text) ?? LocalizedText(all: ""),
      members: try selections.members(mapping["members"]), total: try mapping["total"].map(text),
      last: try selections.names(mapping["last"]))
  }

  func column(_ value: YAMLValue) throws(StudyError) -> ColumnDefinition {
    let mapping = try value.mapping(["id", "label", "over", "where", "measure", "format"])
    let over = try mapping["over"].map(axis)
    return ColumnDefinition(
      id: try mapping.string("id"),
      label: try mapping["label"].map(text) ?? LocalizedText(all: "{member}"), over: over,
      constraints: try selections.constraints(mapping["where"]),
      measure: try MeasureDecoder(parameters: parameters).measure(mapping.required("measure")),
      format: try Self.format(mapping.required("format")))
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
