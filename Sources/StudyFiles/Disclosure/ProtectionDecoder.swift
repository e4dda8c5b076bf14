internal import RegionalStatistics

/// Reads the key `protect` of a study.
enum ProtectionDecoder {
  private static let ruleKeys: Set = ["threshold", "zeros", "dominance"]

  /// The rules, or nil when the key is absent.
  ///
  /// `protect: suppress` alone takes all defaults.
  static func protection(_ value: YAMLValue?) throws(StudyError) -> Protection? {
    guard let value else { return nil }
    if value.isScalar {
      return Protection(rules: DisclosureRules(method: try method(value)), line: value.line)
    }
    let keys = ruleKeys.union(["method", "width", "exceptions", "exempt", "base", "noise", "seed"])
    let mapping = try value.mapping(keys)
    var rules = DisclosureRules()
    if let given = mapping["method"] { rules.method = try method(given) }
    rules.rule = try rule(mapping, default: rules.rule)
    rules.width = try mapping["width"].map { (value) throws(StudyError) in
      try number(value, 1...1000)
    }
    rules.exempt = try names(mapping["exempt"]).map(MeasureID.init(rawValue:))
    if let given = mapping["base"] { rules.base = try number(given, 2...1000) }
    if let given = mapping["noise"] { rules.noise = try number(given, 1...100) }
    if let given = mapping["seed"] { rules.seed = try given.string() }
    for item in mapping["exceptions"]?.list() ?? [] {
      let other = try exception(item, default: rules.rule)
      try refuseContradiction(of: other, in: rules.exceptions, item)
      rules.exceptions.append(other)
    }
    try check(rules, mapping)
    return Protection(rules: rules, line: value.line)
  }

  private static func method(_ value: YAMLValue) throws(StudyError) -> DisclosureRules.Method {
    try value.choice(Study.choices(of: DisclosureRules.Method.self))
  }

  private static func rule(
    _ mapping: YAMLMapping, default base: DisclosureRules.Rule
  ) throws(StudyError) -> DisclosureRules.Rule {
    var rule = base
    if let given = mapping["threshold"] { rule.threshold = try number(given, 1...1000) }
    if let given = mapping["zeros"] {
      rule.zeros = try given.choice(Study.choices(of: DisclosureRules.Zeros.self))
    }
    if let given = mapping["dominance"] { rule.dominances = [try dominance(given)] }
    return rule
  }

  private static func dominance(
    _ value: YAMLValue
  ) throws(StudyError) -> DisclosureRules.Dominance {
    let mapping = try value.mapping(["of", "largest", "percent"])
    return DisclosureRules.Dominance(
      contributor: DimensionID(rawValue: try mapping.string("of")),
      count: try number(mapping.required("largest"), 1...10),
      percent: Double(try number(mapping.required("percent"), 1...99)))
  }

  private static func exception(
    _ value: YAMLValue, default base: DisclosureRules.Rule
  ) throws(StudyError) -> DisclosureRules.Exception {
    let mapping = try value.mapping(ruleKeys.union(["tables", "dimension"]))
    let exception = DisclosureRules.Exception(
      tables: try names(mapping["tables"]),
      dimension: try mapping["dimension"].map { (value) throws(StudyError) in
        DimensionID(rawValue: try value.string())
      }, rule: try rule(mapping, default: base))
    guard !exception.tables.isEmpty || exception.dimension != nil else {
      throw value.error(
        "key-missing", "An exception must name \"tables\" or a \"dimension\".",
        remedy: "Change the rule itself when it is for all tables.")
    }
    guard ruleKeys.contains(where: { mapping[$0] != nil }) else {
      throw value.error(
        "key-missing", "An exception must say which rule is another.",
        remedy: "Add \"threshold\", \"zeros\" or \"dominance\" to it.")
    }
    return exception
  }

  /// Two rules for the same counts can't both be meant.
  private static func refuseContradiction(
    of exception: DisclosureRules.Exception, in others: [DisclosureRules.Exception],
    _ value: YAMLValue
  ) throws(StudyError) {
    for other in others
    where other.dimension == exception.dimension && other.rule != exception.rule {
      let common = other.tables.filter(exception.tables.contains)
      let isForAll = other.tables.isEmpty && exception.tables.isEmpty
      guard isForAll || !common.isEmpty else { continue }
      let counts =
        (common.isEmpty ? [] : ["table \(YAMLValue.list(common))"])
        + (exception.dimension.map { ["the dimension \"\($0.rawValue)\""] } ?? [])
      throw value.error(
        "protect-contradicts",
        "Two exceptions give different rules for \(counts.joined(separator: " by ")).",
        remedy: "Keep one of them.")
    }
  }

  private static func names(_ value: YAMLValue?) throws(StudyError) -> [String] {
    var names: [String] = []
    for item in value?.list() ?? [] { names.append(try item.string()) }
    return names
  }

  private static func number(
    _ value: YAMLValue, _ range: ClosedRange<Int>
  ) throws(StudyError) -> Int {
    let number = try value.integer()
    guard range.contains(number) else {
      throw value.error(
        "out-of-range",
        "\"\(value.name)\" must be from \(range.lowerBound) to \(range.upperBound), not \(number).")
    }
    return number
  }

  private static func check(
    _ rules: DisclosureRules, _ mapping: YAMLMapping
  ) throws(StudyError) {
    if rules.method == .perturb, rules.seed.isEmpty {
      throw mapping.value.error(
        "key-missing", "The method \"perturb\" must have a \"seed\": a secret word or sentence.",
        remedy: "Keep it out of what is published, and use it for every release of these data.")
    }
    guard rules.method == .round || rules.method == .perturb else { return }
    for name in ruleKeys.union(["width", "exceptions"]).sorted() {
      guard let given = mapping[name] else { continue }
      throw given.error(
        "protect-contradicts",
        "\"\(name)\" says which counts are hidden, but the method \"\(rules.method.rawValue)\" hides none: it changes all counts.",
        remedy: "Leave it out, or take the method \"suppress\".")
    }
  }
}
