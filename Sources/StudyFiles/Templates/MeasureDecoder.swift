internal import RegionalStatistics

/// Reads measures and indicators.
///
/// ```yaml
/// measure: pupils
/// measure: {share: pupils, within: programme}
/// measure: {share: pupils, where: {sex: V}}
/// measure: {average: ticks, per: pupils}
/// measure: {relative-evolution: pupils, from: {school-year: $first}, to: {school-year: $last}}
/// measure: {location-quotient: {share: pupils, within: programme}, of: {region: $focus}, with: {region: $reference}}
/// measure: {distinct: [course-type, course], of: students}
/// measure: {share: students, in: {facts: certificates, value: certificates, lag: 1}}
/// ```
///
/// Each form may have modifiers: `facts` for other facts than those of the table, `lag` for earlier
/// school years, `without` for dimensions whose conditions are dropped.
struct MeasureDecoder {
  let parameters: TemplateParameters

  var selections: SelectionDecoder { SelectionDecoder(parameters: parameters) }

  private static let keys: [String: Set<String>] = [
    "share": ["within", "where", "in"], "average": ["per"], "value": ["where"],
    "evolution": ["from", "to"],
    "relative-evolution": ["from", "to"], "index": ["base"], "regional-ratio": ["of", "with"],
    "difference": ["of", "with"], "location-quotient": ["of", "with"],
    "distance": ["from", "to", "reach"], "yearly-step": ["from", "to", "reach", "until"],
    "distinct": ["of"],
  ].merging(regionalKeys) { $1 }

  private static let modifiers: Set = ["facts", "lag", "without"]

  func measure(_ value: YAMLValue) throws(StudyError) -> MeasureDefinition {
    if value.isScalar {
      let name = try value.string()
      return name == "$indicator" ? .ofRow : .count(MeasureID(rawValue: name))
    }
    let entries = try value.entries()
    guard let indicator = entries.map(\.key).first(where: { Self.keys[$0] != nil }) else {
      throw value.keyError(entries.first?.key ?? "", allowed: Set(Self.keys.keys))
    }
    let keys = Self.keys[indicator, default: []].union(Self.modifiers).union([indicator])
    let mapping = try value.mapping(keys)
    if indicator == "distinct" { return try modified(try distinct(mapping), mapping) }
    let inner = try measure(mapping.required(indicator))
    return try modified(try self.indicator(indicator, of: inner, mapping), mapping)
  }

  private func distinct(_ mapping: YAMLMapping) throws(StudyError) -> MeasureDefinition {
    let dimensions = try selections.names(mapping.required("distinct"))
    return .distinct(
      dimensions.map { DimensionID(rawValue: $0) }, MeasureID(rawValue: try mapping.string("of")))
  }

  private func modified(
    _ measure: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    var measure = measure
    if let facts = mapping["facts"] {
      measure = .from(FactsID(rawValue: try facts.string()), measure)
    }
    if let lag = mapping["lag"] {
      let years = try lag.integer()
      guard years >= 1 else {
        throw lag.error(
          "wrong-value", "\"lag\" must be a number of school years, 1 or more, not \(years).")
      }
      measure = .earlier(years: years, measure)
    }
    let dropped = try selections.names(mapping["without"]).map { DimensionID(rawValue: $0) }
    return dropped.isEmpty ? measure : .over(dropped, measure)
  }

  private func indicator(
    _ name: String, of inner: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    switch name {
    case "share": return try share(of: inner, mapping)
    case "average":
      return .average(of: inner, per: try measure(mapping.required("per")))
    case "value":
      let isModified = Self.modifiers.contains { mapping[$0] != nil }
      return isModified && mapping["where"] == nil ? inner : try at(mapping, "where", inner)
    case "evolution":
      return .evolution(from: try at(mapping, "from", inner), to: try at(mapping, "to", inner))
    case "relative-evolution":
      return .relativeEvolution(
        from: try at(mapping, "from", inner), to: try at(mapping, "to", inner))
    case "index": return .index(of: inner, base: try at(mapping, "base", inner))
    case "regional-ratio":
      return .regionalRatio(
        focus: try at(mapping, "of", inner), reference: try at(mapping, "with", inner))
    case "difference":
      return .evolution(from: try at(mapping, "with", inner), to: try at(mapping, "of", inner))
    case "location-quotient":
      return .locationQuotient(
        focus: try at(mapping, "of", inner), reference: try at(mapping, "with", inner))
    case "distance":
      let target = try target(mapping, inner)
      return try latest(mapping, inner) { .distance(from: $0.measure, to: target) }
    case "yearly-step": return try yearlyStep(of: inner, mapping)
    default: return try regional(name, of: inner, mapping)
    }
  }

  /// The target: the same measure elsewhere, or another measure.
  func target(
    _ mapping: YAMLMapping, _ inner: MeasureDefinition
  ) throws(StudyError) -> MeasureDefinition {
    guard let reach = mapping["reach"] else { return try at(mapping, "to", inner) }
    try mapping.refuse(["to"], "beside \"reach\", which is the target")
    return try measure(reach)
  }

  func at(
    _ mapping: YAMLMapping, _ key: String, _ inner: MeasureDefinition
  ) throws(StudyError) -> MeasureDefinition {
    .at(try selections.constraints(mapping.required(key)), inner)
  }

  private func share(
    of inner: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    let part = try mapping["where"].map { value throws(StudyError) in
      MeasureDefinition.at(try selections.constraints(value), inner)
    }
    let within = try selections.names(mapping["within"]).map { DimensionID(rawValue: $0) }
    if let whole = mapping["in"] {
      guard within.isEmpty else {
        throw mapping.value.error(
          "key-conflict", "A share can't have both \"within\" and \"in\".")
      }
      return .share(of: part ?? inner, in: try measure(whole))
    }
    guard part != nil || !within.isEmpty else {
      throw mapping.value.error(
        "key-missing", "A share must have \"within\", \"where\" or \"in\".",
        remedy: "Write \"within: programme\" for the share in all programmes.")
    }
    return .share(of: part ?? inner, in: .over(within, inner))
  }

  struct Candidate {
    let year: SchoolYear?
    let measure: MeasureDefinition
  }

  /// One measure per category of `from`; the first that has a number counts.
  func latest(
    _ mapping: YAMLMapping, _ inner: MeasureDefinition,
    _ definition: (Candidate) throws(StudyError) -> MeasureDefinition
  ) throws(StudyError) -> MeasureDefinition {
    var candidates: [MeasureDefinition] = []
    let from = try mapping.required("from")
    let dimensions = try from.entries()
    guard dimensions.count == 1, dimensions.allSatisfy({ !$0.value.list().isEmpty }) else {
      throw from.error(
        "wrong-value", "\"from\" must name one dimension with one or more categories.",
        remedy: "Write \"from: {school-year: [2023-2024, 2022-2023]}\".")
    }
    for (dimension, value) in dimensions {
      for category in value.list() {
        let name = try selections.name(category)
        let constraint = Constraint(DimensionID(rawValue: dimension), .category(name))
        let candidate = Candidate(
          year: try? SchoolYear.parse(name).value, measure: .at([constraint], inner))
        candidates.append(try definition(candidate))
      }
    }
    return candidates.count == 1 ? candidates[0] : .firstAvailable(candidates)
  }

  private func yearlyStep(
    of inner: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    let target = try target(mapping, inner)
    let end = try end(mapping)
    return try latest(mapping, inner) { (candidate) throws(StudyError) in
      .yearlyStep(
        from: candidate.measure, to: target,
        years: try years(from: candidate, to: end, mapping))
    }
  }

  /// The school year of the target.
  func end(_ mapping: YAMLMapping) throws(StudyError) -> SchoolYear {
    let until = try mapping.required("until")
    guard let end = try? SchoolYear.parse(until.string()).value else {
      throw until.error("wrong-school-year", "\"until\" must be a school year such as 2030-2031.")
    }
    return end
  }

  func years(
    from candidate: Candidate, to end: SchoolYear, _ mapping: YAMLMapping
  ) throws(StudyError) -> Int {
    guard let year = candidate.year, year < end else {
      throw mapping.value.error(
        "wrong-school-year", "\"from\" must name school years before \(end.text).")
    }
    return end.firstYear - year.firstYear
  }
}
