internal import RegionalStatistics

/// Measures over several regions or schools, and those that look at a target.
///
/// ```yaml
/// measure: {rank: $indicator, among: {region: [{id: antwerpen, region: antwerpen}, ...]}}
/// measure: {retention: pupils, home: residence, school: region}
/// measure: {needed: pupils, where: {stem: STEM}, reach: {value: {share: pupils, where: {stem: STEM}}, where: {region: $reference}}}
/// measure: {correlation: {average: ticks, per: pupils}, with: share, over: school, weight: pupils, method: pearson}
/// measure: {dissimilarity: pupils, of: {stem: STEM}, with: {stem: niet-STEM}, over: school}
/// ```
extension MeasureDecoder {
  static let regionalKeys: [String: Set<String>] = [
    "rank": ["among"], "spread": ["among"], "spread-ratio": ["among"],
    "retention": ["home", "school"], "attraction": ["home", "school"],
    "net-flow": ["home", "school"], "at-home": ["home", "school"],
    "at-school": ["home", "school"], "needed": ["where", "reach"],
    "lead": ["start", "from", "to", "reach", "until"],
    "on-track": ["start", "from", "to", "reach", "until", "texts"],
    "correlation": ["with", "over", "weight", "method"], "units": ["with", "over", "weight"],
    "dissimilarity": ["of", "with", "over"],
  ]

  func regional(
    _ name: String, of inner: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    switch name {
    case "rank": return .rank(inner, among: try among(mapping))
    case "spread": return .spread(inner, over: try among(mapping))
    case "spread-ratio": return .spreadRatio(inner, over: try among(mapping))
    case "retention": return .retention(inner, try journey(mapping))
    case "attraction": return .attraction(inner, try journey(mapping))
    case "net-flow": return .netFlow(inner, try journey(mapping))
    case "at-home": return .atHome(inner, try journey(mapping))
    case "at-school": return .atSchool(inner, try journey(mapping))
    case "needed":
      return .needed(
        part: try at(mapping, "where", inner), whole: inner,
        share: try measure(mapping.required("reach")))
    case "lead": return try lead(of: inner, mapping)
    case "on-track": return .marked(try lead(of: inner, mapping), try marks(mapping))
    case "dissimilarity":
      return .dissimilarity(
        try selections.constraints(mapping.required("of")),
        try selections.constraints(mapping.required("with")),
        WeightedUnits(
          over: DimensionID(rawValue: try mapping.string("over")),
          weight: MeasureID(rawValue: try mapping.string("dissimilarity"))))
    default: return try association(name, of: inner, mapping)
    }
  }

  /// The populations that are compared: the members of one dimension.
  private func among(_ mapping: YAMLMapping) throws(StudyError) -> [[Constraint]] {
    let among = try mapping.required("among")
    let dimensions = try among.entries()
    guard dimensions.count == 1, let (dimension, value) = dimensions.first,
      let members = try selections.members(value), members.count >= 2
    else {
      throw among.error(
        "wrong-value", "\"among\" must name one dimension with two or more members.",
        remedy: "Write \"among: {region: [...]}\" with the members of the axis.")
    }
    return members.map { [Constraint(DimensionID(rawValue: dimension), $0.selection)] }
  }

  private func journey(_ mapping: YAMLMapping) throws(StudyError) -> Journey {
    Journey(
      home: DimensionID(rawValue: try mapping.string("home")),
      school: DimensionID(rawValue: try mapping.string("school")))
  }

  private func lead(
    of inner: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    let start = try mapping.required("start")
    let names = try start.entries().map { (entry) throws(StudyError) in
      try selections.names(entry.value)
    }
    guard names.count == 1, names[0].count == 1,
      let first = try? SchoolYear.parse(names[0][0]).value
    else {
      throw start.error(
        "wrong-school-year", "\"start\" must name one school year.",
        remedy: "Write \"start: {school-year: 2021-2022}\".")
    }
    let (target, end) = (try target(mapping, inner), try end(mapping))
    let begin = try at(mapping, "start", inner)
    return try latest(mapping, inner) { (candidate) throws(StudyError) in
      let remaining = try years(from: candidate, to: end, mapping)
      let elapsed = end.firstYear - remaining - first.firstYear
      guard elapsed > 0 else {
        throw mapping.value.error(
          "wrong-school-year", "\"from\" must name school years after \(first.text).")
      }
      return .lead(
        start: begin, value: candidate.measure, target: target, elapsed: elapsed,
        remaining: remaining)
    }
  }

  private func marks(_ mapping: YAMLMapping) throws(StudyError) -> [Mark] {
    let texts = try mapping.required("texts").mapping(["behind", "on-track"])
    return [
      Mark(id: "behind", text: try texts.required("behind").localized(), from: -.infinity),
      Mark(id: "on-track", text: try texts.required("on-track").localized(), from: 0),
    ]
  }

  private func association(
    _ name: String, of inner: MeasureDefinition, _ mapping: YAMLMapping
  ) throws(StudyError) -> MeasureDefinition {
    let methods: [String: Association.Kind] = ["pearson": .pearson, "spearman": .spearman]
    let kind =
      name == "units" ? .unitCount : try mapping.required("method").choice(methods)
    return .association(
      kind, inner, try measure(mapping.required("with")),
      WeightedUnits(
        over: DimensionID(rawValue: try mapping.string("over")),
        weight: MeasureID(rawValue: try mapping.string("weight"))))
  }
}
