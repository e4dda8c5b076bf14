internal import RegionalStatistics

/// Reads the tables, labels and notes of a template.
struct TableDecoder {
  let parameters: TemplateParameters

  /// A text in three languages with the parameters of the study filled in.
  func text(_ value: YAMLValue) throws(StudyError) -> LocalizedText {
    try value.localized().replacing(parameters.placeholders)
  }

  func labels(
    _ value: YAMLValue?
  ) throws(StudyError) -> [DimensionID: [String: LocalizedText]] {
    var labels: [DimensionID: [String: LocalizedText]] = [:]
    for (dimension, categories) in try value?.entries() ?? [] {
      for (category, label) in try categories.entries() {
        labels[DimensionID(rawValue: dimension), default: [:]][category] = try text(label)
      }
    }
    return labels
  }

  func notes(_ value: YAMLValue?, tables: [TemplateTable]) throws(StudyError) -> [TemplateNote] {
    let ids = Dictionary(uniqueKeysWithValues: tables.map { ($0.id, $0.id) })
    let columns = Dictionary(tables.flatMap(\.columnIDs).map { ($0, $0) }) { first, _ in first }
    var notes: [TemplateNote] = []
    for (id, entry) in try value?.entries() ?? [] {
      let mapping = try entry.mapping(["text", "categories", "measures", "tables"])
      var named: [String] = []
      for table in mapping["tables"]?.list() ?? [] {
        named.append(try table.choice(ids))
      }
      var measures: [String] = []
      for measure in mapping["measures"]?.list() ?? [] {
        measures.append(try measure.choice(columns))
      }
      notes.append(
        TemplateNote(
          id: id, text: try text(mapping.required("text")),
          categories: try SelectionDecoder(parameters: parameters)
            .constraints(mapping["categories"]),
          measures: measures, tables: named))
    }
    return notes
  }

  func table(_ value: YAMLValue) throws(StudyError) -> TemplateTable {
    let mapping = try value.mapping(Self.keys)
    let content = try content(mapping)
    let looks = LooksDecoder(parameters: parameters, columns: content.knownColumns)
    return TemplateTable(
      id: try mapping.string("id"), file: value.file, line: value.line,
      sheet: try text(mapping.required("sheet")),
      title: try text(mapping.required("title")),
      subtitle: try text(mapping.required("subtitle")),
      source: try text(mapping.required("source")), content: content,
      whereKnown: try SelectionDecoder(parameters: parameters).constraints(mapping["where-known"]),
      charts: try looks.charts(mapping["charts"]), looks: try looks.looks(mapping),
      position: try position(mapping))
  }

  /// `position: {of: share, within: $reference}`: where the partner stands among its peers.
  private func position(_ mapping: YAMLMapping) throws(StudyError) -> PositionDefinition? {
    guard let value = mapping["position"] else { return nil }
    let keys = try value.mapping(["of", "within"])
    var columns: [String: String] = [:]
    for item in try mapping.items("columns") {
      let id = try item.entries().first { $0.key == "id" }?.value.string() ?? ""
      columns[id] = id
    }
    return PositionDefinition(
      column: try keys.required("of").choice(columns),
      within: try keys["within"].map(SelectionDecoder(parameters: parameters).selection))
  }

  private static let keys: Set = [
    "id", "sheet", "title", "subtitle", "source", "facts", "list", "where", "where-known", "rows",
    "columns", "label-columns", "order", "top", "other", "total", "offer", "distance", "charts",
    "heat", "tile-map", "trend", "position",
  ]

  private static let factKeys = [
    "where", "where-known", "rows", "order", "top", "other", "total", "offer", "distance",
    "position",
  ]

  private func content(_ mapping: YAMLMapping) throws(StudyError) -> TemplateTable.Content {
    switch (mapping["facts"], mapping["list"]) {
    case (let facts?, nil):
      return .facts(try definition(mapping, FactsID(rawValue: facts.string())))
    case (nil, let list?):
      try mapping.refuse(Self.factKeys, "for a list, which is shown as it is")
      return .list(try listDefinition(mapping, try list.string()))
    case (_?, _?):
      throw mapping.value.error(
        "key-conflict", "A table can't have both \"facts\" and \"list\".")
    case (nil, nil):
      throw mapping.value.error(
        "key-missing", "A table must have either the key \"facts\" or the key \"list\".")
    }
  }

  private func definition(
    _ mapping: YAMLMapping, _ facts: FactsID
  ) throws(StudyError) -> TableDefinition {
    try mapping.refuse(["label-columns"], "for facts: each of \"rows\" has a label column")
    let axes = AxisDecoder(parameters: parameters)
    var rows: [AxisDefinition] = []
    for item in try mapping.items("rows") { rows.append(try axes.rows(item)) }
    var columns: [ColumnDefinition] = []
    for item in try mapping.items("columns") {
      let column = try axes.column(item)
      try unique(column.id, among: columns.map(\.id), item)
      columns.append(column)
    }
    let definition = TableDefinition(
      id: try mapping.string("id"), facts: facts,
      filter: try SelectionDecoder(parameters: parameters).constraints(mapping["where"]),
      rows: rows, columns: columns, order: try order(mapping["order"], columns: columns.map(\.id)),
      top: try mapping["top"]?.integer(), otherLabel: try mapping["other"].map(text),
      total: try mapping["total"].map(text), offer: try offer(mapping["offer"]),
      distance: try distance(mapping["distance"]))
    try check(definition, mapping)
    return definition
  }

  /// Where programmes are offered: `{of: [course-type, course], per: school-year, in: region}`.
  private func offer(_ value: YAMLValue?) throws(StudyError) -> Offer? {
    guard let value else { return nil }
    let mapping = try value.mapping(["of", "per", "in"])
    let selections = SelectionDecoder(parameters: parameters)
    func dimensions(_ key: String) throws(StudyError) -> [DimensionID] {
      try selections.names(mapping.required(key)).map { DimensionID(rawValue: $0) }
    }
    return Offer(
      of: try dimensions("of"), per: try dimensions("per"),
      in: DimensionID(rawValue: try mapping.string("in")), focus: parameters.focus,
      reference: parameters.reference)
  }

  /// How far apart two places lie: `{from: residence, to: region, classes: [5, 10, 20, 40]}`.
  private func distance(_ value: YAMLValue?) throws(StudyError) -> DistanceClasses? {
    guard let value else { return nil }
    let mapping = try value.mapping(["from", "to", "classes"])
    let classes = try mapping.required("classes")
    var limits: [Int] = []
    for limit in classes.list() { limits.append(try limit.integer()) }
    guard let first = limits.first, first > 0, zip(limits, limits.dropFirst()).allSatisfy(<) else {
      throw classes.error(
        "wrong-value", "\"classes\" must be rising limits in kilometres, such as [5, 10, 20].")
    }
    return DistanceClasses(
      from: DimensionID(rawValue: try mapping.string("from")),
      to: DimensionID(rawValue: try mapping.string("to")), limits: limits)
  }

  private func unique(
    _ id: String, among ids: [String], _ item: YAMLValue
  ) throws(StudyError) {
    guard ids.contains(id) else { return }
    throw item.error("duplicate-value", "Two columns can't both be called \"\(id)\".")
  }

  private func check(
    _ definition: TableDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) {
    try checkLag(definition, mapping)
    try checkTotal(definition, mapping)
    guard let top = definition.top else { return }
    guard top >= 1 else {
      throw (mapping["top"] ?? mapping.value).error(
        "wrong-value", "\"top\" must be 1 or more, not \(top).")
    }
    let hasRegions = definition.rows.contains { axis in
      (axis.members ?? []).contains { if case .region = $0.selection { true } else { false } }
    }
    guard !hasRegions else {
      throw (mapping["top"] ?? mapping.value).error(
        "top-incomplete", "A table with \"top\" can't have regions as rows: they may overlap.")
    }
    guard definition.otherLabel != nil, definition.order != nil, definition.rows.count == 1 else {
      throw mapping.value.error(
        "top-incomplete",
        "A table with \"top\" must have \"order\", a label \"other\" and one row dimension.")
    }
  }

  /// One row that counts all others needs rows that can be counted together, and once.
  private func checkTotal(
    _ definition: TableDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) {
    guard let total = mapping["total"] else { return }
    if definition.rows.contains(where: \.isOfIndicators) {
      throw total.error("key-conflict", "A table of indicators can't have a \"total\".")
    }
    if definition.rows.allSatisfy({ $0.total != nil }) {
      throw total.error(
        "key-conflict", "A table whose \"rows\" have a total can't have another \"total\".",
        remedy: "Leave one of them out.")
    }
  }

  /// The year before is known only where each cell is of a school year.
  private func checkLag(
    _ definition: TableDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) {
    let year: DimensionID = "school-year"
    let isSet = definition.filter.contains { $0.dimension == year }
    let isRow = definition.rows.contains { $0.dimension == year && $0.total == nil }
    for column in definition.columns where column.measure.isLagged {
      let isSpread = column.over.map { $0.dimension == year && $0.total == nil } ?? false
      guard
        isSet || isRow || isSpread || column.constraints.contains(where: { $0.dimension == year })
      else {
        throw mapping.value.error(
          "lag-without-year",
          "Column \"\(column.id)\" has a \"lag\", but its cells are not of one school year.",
          remedy: "Give school years as rows or columns without a total, or in \"where\".")
      }
    }
  }

  private func order(
    _ value: YAMLValue?, columns: [String]
  ) throws(StudyError) -> RowOrder? {
    guard let value else { return nil }
    let mapping = try value.mapping(["by", "descending"])
    var keys: [String: RowOrder.Key] = ["label": .label, "last-column": .lastColumn]
    for column in columns { keys[column] = .column(column) }
    return RowOrder(
      by: try mapping.required("by").choice(keys),
      descending: try mapping["descending"]?.boolean() ?? false)
  }

  private func listDefinition(
    _ mapping: YAMLMapping, _ list: String
  ) throws(StudyError) -> ListDefinition {
    var columns: [ListDefinition.Column] = []
    for item in try mapping.items("columns") {
      let column = try listColumn(item)
      try unique(column.id, among: columns.map(\.id), item)
      columns.append(column)
    }
    let labels = try mapping["label-columns"]?.integer() ?? 1
    guard (1...columns.count).contains(labels) else {
      throw mapping.value.error(
        "wrong-value", "\"label-columns\" must be 1 to the number of columns, not \(labels).")
    }
    return ListDefinition(list: list, columns: columns, labelColumns: labels)
  }

  private func listColumn(_ value: YAMLValue) throws(StudyError) -> ListDefinition.Column {
    let mapping = try value.mapping(["id", "column", "label", "format", "values"])
    var values: [String: LocalizedText] = [:]
    for (key, label) in try mapping["values"]?.entries() ?? [] { values[key] = try text(label) }
    return ListDefinition.Column(
      source: try mapping.string("column"), id: try mapping.string("id"),
      label: try text(mapping.required("label")),
      format: try mapping["format"].map(AxisDecoder.format) ?? .text, values: values,
      line: value.line)
  }
}

extension TemplateTable {
  /// What the columns of the table are called, spread or not: what notes bind to.
  fileprivate var columnIDs: [String] { content.columnIDs }
}

extension TemplateTable.Content {
  fileprivate var columnIDs: [String] {
    switch self {
    case .facts(let definition): definition.columns.map(\.id)
    case .list(let definition): definition.columns.map(\.id)
    }
  }

  /// What columns may be called in charts and looks: by their identifier, by that of a member they
  /// are spread over, or by both; nil when only the facts know the members.
  fileprivate var knownColumns: Set<String>? {
    guard case .facts(let definition) = self else { return Set(columnIDs) }
    var known = Set(columnIDs)
    for column in definition.columns {
      guard let over = column.over else { continue }
      guard let members = over.members else { return nil }
      let ids = members.map(\.id) + (over.total == nil ? [] : ["total"])
      known.formUnion(ids)
      known.formUnion(ids.map { "\(column.id)/\($0)" })
    }
    return known
  }
}
