internal import RegionalStatistics

/// Reads a regime from YAML.
struct RegimeDecoder {
  let folder: ClassificationFolder

  func regime(
    text: String, file: String, id: String, isMerged: Bool
  ) throws -> ClassificationRegime {
    let root = try YAMLValue(text: text, file: file)
      .mapping(["name", "merged-name", "classes", "rules", "otherwise"])
    var classes: [ClassificationRegime.Class] = []
    for (id, name) in try root.required("classes").entries() {
      classes.append(ClassificationRegime.Class(id: id, name: try name.localized()))
    }
    let known = Set(classes.map(\.id))
    var rules: [ClassificationRegime.Rule] = []
    for item in try root.required("rules").list() { rules += try self.rules(item, known) }
    let otherwise = try root["otherwise"].map { (value) throws(StudyError) in
      try Self.category(value, known)
    }
    let name = try (isMerged ? root["merged-name"] : nil) ?? root.required("name")
    let regime = ClassificationRegime(
      id: id, name: try name.localized(), classes: classes, rules: rules, otherwise: otherwise)
    return isMerged ? regime.merged : regime
  }

  /// One rule, or a list of programmes with the class of each.
  private func rules(
    _ value: YAMLValue, _ known: Set<String>
  ) throws -> [ClassificationRegime.Rule] {
    let mapping = try value.mapping(["when", "then", "list"])
    var conditions: [DimensionID: Set<String>] = [:]
    for (attribute, values) in try mapping["when"]?.entries() ?? [] {
      var texts: Set<String> = []
      for item in values.list() { texts.insert(try item.string()) }
      conditions[DimensionID(rawValue: attribute)] = texts
    }
    guard let list = mapping["list"] else {
      let result = try Self.category(mapping.required("then"), known)
      return [ClassificationRegime.Rule(conditions: conditions, result: result)]
    }
    return try listRules(list, conditions, known)
  }

  private func listRules(
    _ list: YAMLValue, _ conditions: [DimensionID: Set<String>], _ known: Set<String>
  ) throws -> [ClassificationRegime.Rule] {
    var programmes: [String: Set<String>] = [:]
    for row in try folder.rows(of: list.string(), columns: ["programme", "class"]) {
      guard known.contains(row[1]) else {
        throw list.error(
          "unknown-value",
          "The list gives \"\(row[0])\" the class \"\(row[1])\", which is unknown.",
          remedy: "The classes are \(YAMLValue.list(known)).")
      }
      programmes[row[1], default: []].insert(row[0])
    }
    return programmes.sorted { $0.key < $1.key }.map { result, names in
      var conditions = conditions
      conditions["programme"] = names
      return ClassificationRegime.Rule(conditions: conditions, result: result)
    }
  }

  private static func category(
    _ value: YAMLValue, _ known: Set<String>
  ) throws(StudyError) -> String {
    try value.choice(Dictionary(uniqueKeysWithValues: known.map { ($0, $0) }))
  }
}
