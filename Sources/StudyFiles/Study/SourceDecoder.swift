internal import RegionalStatistics

/// Reads the `sources:` of a study file.
enum SourceDecoder {
  static func sources(
    _ value: YAMLValue, profiles: ProfileFolder?
  ) throws(StudyError) -> [SourceEntry] {
    var sources: [SourceEntry] = []
    for item in value.list() {
      let source = try source(item, profiles)
      guard !sources.contains(where: { $0.id == source.id }) else {
        throw item.error("duplicate-value", "Two sources can't both be called \"\(source.id)\".")
      }
      sources.append(source)
    }
    return sources
  }

  private static let keys: Set = [
    "id", "file", "title", "origin", "facts", "list", "columns", "constant", "spread", "measures",
    "blank", "absent", "control-total", "counted-elsewhere", "codes",
    "decimal-mark", "masks", "repeated-rows", "only", "classify", "regime",
    "profile", "sheet", "header", "file-name", "encoding", "separator", "quotes",
  ]

  private static let factKeys = [
    "columns", "constant", "spread", "measures", "blank", "absent", "control-total",
    "counted-elsewhere", "decimal-mark", "masks", "only", "classify", "regime",
  ]

  private static func source(
    _ value: YAMLValue, _ profiles: ProfileFolder?
  ) throws(StudyError) -> SourceEntry {
    let mapping = try value.mapping(keys)
    let keys = try ProfiledKeys(mapping, profiles: profiles)
    return SourceEntry(
      id: try mapping.string("id"), line: value.line, file: try mapping.string("file"),
      title: try filledIn(mapping.required("title"), "Write what the file holds."),
      origin: try filledIn(mapping.required("origin"), "Write who published it, and where."),
      holds: try holding(keys),
      declared: try declared(keys.value(of:)), listReading: try listReading(keys))
  }

  private static func listReading(
    _ keys: ProfiledKeys
  ) throws(StudyError) -> SourceEntry.ListReading {
    guard keys.holding.list != nil else {
      try keys.refuse(["codes"], "for facts: write \"as: place\" under \"columns\"")
      return SourceEntry.ListReading()
    }
    var reading = SourceEntry.ListReading()
    let repeated = keys["repeated-rows"]
    reading.mergesRepeatedRows = try repeated?.choice(["refuse": false, "merge": true]) ?? false
    reading.requiresCodes = keys.isOwn("codes")
    for column in keys["codes"]?.list() ?? [] { reading.codes.append(try column.string()) }
    return reading
  }

  /// A text that isn't the "…" which `inspect` leaves to be filled in.
  private static func filledIn(
    _ value: YAMLValue, _ remedy: String
  ) throws(StudyError) -> LocalizedText {
    let text = try value.localized()
    guard ![text.nl, text.fr, text.en].contains("…") else {
      throw value.error(
        "value-missing", "\"\(value.name)\" must be filled in, not left as \"…\".", remedy: remedy)
    }
    return text
  }

  /// What the keys of a source say about the layout of its files.
  static func declared(_ value: (String) -> YAMLValue?) throws(StudyError) -> DeclaredLayout {
    DeclaredLayout(
      encoding: try value("encoding")?.choice(DeclaredLayout.encodings),
      separator: try value("separator")?.choice(DeclaredLayout.separators),
      quotes: try value("quotes")?.choice(Study.choices(of: QuoteMark.self)),
      sheet: try value("sheet")?.string(), headerCell: try value("header")?.string())
  }

  private static func holding(_ mapping: ProfiledKeys) throws(StudyError) -> SourceEntry.Holding {
    switch mapping.holding {
    case (let facts?, nil): return .facts(try layout(mapping, FactsID(rawValue: facts.string())))
    case (nil, let list?):
      try mapping.refuse(factKeys, "for a list, which is shown as it is")
      return .list(try list.string())
    case (_?, _?):
      throw mapping.value.error(
        "key-conflict", "A source can't have both \"facts\" and \"list\".",
        remedy: "Keep \"facts\" for numbers, \"list\" for texts.")
    case (nil, nil) where mapping.isUnknown:
      throw mapping.value.error(
        "key-missing", "No profile fits the columns of the file of this source.",
        remedy: "Say what its columns are: \"stemregio inspect\" prints an entry to begin with.")
    case (nil, nil):
      throw mapping.value.error(
        "key-missing", "A source must have either the key \"facts\" or the key \"list\".",
        remedy: "Write \"facts: enrolments\" for numbers, \"list: NAME\" for texts.")
    }
  }

  private static func layout(
    _ mapping: ProfiledKeys, _ facts: FactsID
  ) throws(StudyError) -> SourceEntry.FactLayout {
    let layout = SourceEntry.FactLayout(
      facts: facts, columns: try mapping.columns(),
      constants: try mapping.constants(), spread: try spread(mapping.spread),
      measures: try mapping.measures(),
      blank: try mapping["blank"]?.choice(Study.choices(of: SourceEntry.BlankPolicy.self))
        ?? .refuse,
      countedElsewhere: try mapping["counted-elsewhere"]?.string(),
      absence: try mapping["absent"]?.choice(Study.choices(of: Absence.self)) ?? .zero,
      controlTotal: try controlTotal(mapping["control-total"]),
      convention: try mapping["decimal-mark"]?.choice(Study.choices(of: NumberConvention.self)),
      masks: try masks(mapping["masks"]),
      repeatedRows: try mapping["repeated-rows"]?
        .choice(Study.choices(of: SourceEntry.RepeatedRows.self)) ?? .refuse,
      only: try only(mapping["only"]), classify: try classify(mapping["classify"]),
      isYearInFileName: try mapping["file-name"]?.choice(["school-year": true]) ?? false,
      regime: try mapping["regime"]?.string())
    try checkWholes(layout.measures, mapping)
    if layout.spread != nil {
      try mapping.refuse(["measures"], "beside \"spread\", which names its measure itself")
    }
    guard layout.spread != nil || !layout.measures.isEmpty else {
      throw mapping.value.error(
        "key-missing", "A source of facts must have \"measures\" or a \"spread\".",
        remedy: "Say which column holds the numbers, for example \"measures: {pupils: aantal}\".")
    }
    return layout
  }

  private static func masks(
    _ value: YAMLValue?
  ) throws(StudyError) -> [String: SourceEntry.MaskWord] {
    var masks: [String: SourceEntry.MaskWord] = [:]
    for (sign, meaning) in try value?.entries() ?? [] {
      masks[sign] = try meaning.choice(Study.choices(of: SourceEntry.MaskWord.self))
    }
    return masks
  }

  /// `only: {main-structure: Voltijds gewoon secundair onderwijs}`.
  private static func only(_ value: YAMLValue?) throws(StudyError) -> [SourceEntry.Only] {
    var only: [SourceEntry.Only] = []
    for (dimension, categories) in try value?.entries() ?? [] {
      var names: Set<String> = []
      for category in categories.list() { names.insert(try category.string()) }
      only.append(
        SourceEntry.Only(
          dimension: DimensionID(rawValue: dimension), categories: names, line: value?.line))
    }
    return only
  }

  /// `classify: {stem: {programme: studierichting, study-domain: domein}}`.
  private static func classify(
    _ value: YAMLValue?
  ) throws(StudyError) -> SourceEntry.Classify? {
    guard let value else { return nil }
    guard let (dimension, attributes) = try value.entries().first,
      try value.entries().count == 1
    else {
      throw value.error("wrong-type", "\"classify\" must name one dimension.")
    }
    return SourceEntry.Classify(
      dimension: DimensionID(rawValue: dimension), columns: try columns(attributes),
      line: value.line)
  }

  static func constants(_ value: YAMLValue?) throws(StudyError) -> [SourceEntry.Constant] {
    var constants: [SourceEntry.Constant] = []
    for (dimension, category) in try value?.entries() ?? [] {
      constants.append(
        SourceEntry.Constant(
          dimension: DimensionID(rawValue: dimension), category: try category.string()))
    }
    return constants
  }

  /// The one category that marks the rows with totals.
  private static func controlTotal(
    _ value: YAMLValue?
  ) throws(StudyError) -> SourceEntry.Constant? {
    guard let value else { return nil }
    let totals = try constants(value)
    guard let total = totals.first, totals.count == 1 else {
      throw value.error(
        "wrong-value",
        "\"control-total\" must name one dimension and its category, not"
          + " \(totals.count).")
    }
    return total
  }

  /// The measures that others are parts of must be among those of the source.
  private static func checkWholes(
    _ measures: [SourceEntry.MeasureMapping], _ mapping: ProfiledKeys
  ) throws(StudyError) {
    let known = measures.map(\.measure.rawValue)
    for whole in measures.flatMap({ [$0.partOf, $0.ticksOf] }).compactMap(\.self)
    where !known.contains(whole.rawValue) {
      throw (mapping["measures"] ?? mapping.value).error(
        "measure-unknown", "The source has no measure \"\(whole.rawValue)\" to compare with.",
        remedy: Suggestion.sentence(for: whole.rawValue, in: known)
          ?? "Its measures are \(YAMLValue.list(known)).")
    }
  }

  static func unit(_ value: YAMLValue?) throws(StudyError) -> SourceEntry.Unit {
    try value?.choice(Study.choices(of: SourceEntry.Unit.self)) ?? .count
  }

  private static func spread(_ value: YAMLValue?) throws(StudyError) -> SourceEntry.Spread? {
    guard let value else { return nil }
    let mapping = try value.mapping(["dimension", "measure", "unit", "columns"])
    var columns: [SourceEntry.ColumnCategory] = []
    for item in mapping["columns"]?.list() ?? [] {
      for column in try columnCategories(item) {
        guard !columns.contains(where: { $0.category == column.category }) else {
          throw item.error(
            "duplicate-value", "Two columns can't both hold \"\(column.category)\".")
        }
        columns.append(column)
      }
    }
    let measure = try mapping.required("measure")
    return SourceEntry.Spread(
      dimension: DimensionID(rawValue: try mapping.string("dimension")),
      measure: SourceEntry.MeasureMapping(
        measure: MeasureID(rawValue: try measure.string()), column: "",
        unit: try unit(mapping["unit"]), line: measure.line),
      columns: columns, line: value.line)
  }

  /// A header that is the category itself, or `category: header` pairs.
  private static func columnCategories(
    _ value: YAMLValue
  ) throws(StudyError) -> [SourceEntry.ColumnCategory] {
    if value.isScalar {
      let header = try value.string()
      return [SourceEntry.ColumnCategory(column: header, category: header)]
    }
    var columns: [SourceEntry.ColumnCategory] = []
    for (category, header) in try value.entries() {
      columns.append(
        SourceEntry.ColumnCategory(column: try header.string(), category: category))
    }
    return columns
  }
}
