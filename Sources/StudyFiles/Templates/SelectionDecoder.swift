internal import RegionalStatistics

/// Reads conditions such as `{region: $focus, education-form: [tso, bso]}`.
struct SelectionDecoder {
  let parameters: TemplateParameters

  func constraints(_ value: YAMLValue?) throws(StudyError) -> [Constraint] {
    var constraints: [Constraint] = []
    for (dimension, entry) in try value?.entries() ?? [] {
      if dimension == "partner" {
        _ = try entry.choice(["$partner": true])
        constraints.append(try partner(entry).constraint)
        continue
      }
      constraints.append(
        Constraint(DimensionID(rawValue: dimension), try selection(entry)))
    }
    return constraints
  }

  /// A category, a parameter, a list of categories, or `{region: ID}`.
  func selection(_ value: YAMLValue) throws(StudyError) -> Selection {
    if value.isMapping {
      let mapping = try value.mapping(["region", "containing"])
      guard mapping["containing"] != nil else { return try region(mapping.required("region")) }
      return .containing(
        try mapping.items("containing").map { (item) throws(StudyError) in
          try item.string()
        }.sorted())
    }
    if !value.isScalar { return .anyOf(try categories(value).sorted()) }
    switch try value.string() {
    case "$focus": return parameters.focus
    case "$reference": return parameters.reference
    default: return .category(try name(value))
    }
  }

  /// Whom the workbook is for.
  private func partner(_ value: YAMLValue) throws(StudyError) -> PartnerParameters {
    if let partner = parameters.partner { return partner }
    throw value.error(
      "partner-unknown",
      "\"$partner\" and \"$surroundings\" stand only in templates of partner workbooks.",
      remedy: "Name the template under \"share\" in the study instead of under \"templates\".")
  }

  /// The partner as a member of an axis, beside the regions.
  private func partnerMember(_ value: YAMLValue) throws(StudyError) -> AxisMember {
    let partner = try partner(value)
    return AxisMember(
      id: partner.id, label: partner.name, selection: partner.selection,
      dimension: partner.dimension)
  }

  /// A region by name or parameter.
  private func region(_ value: YAMLValue) throws(StudyError) -> Selection {
    let name = try value.string()
    guard name.hasPrefix("$") else { return .region(name, excluding: []) }
    return try value.choice(["$focus": parameters.focus, "$reference": parameters.reference])
  }

  /// Categories of a group; a region is none, for its places are the categories.
  private func categories(_ value: YAMLValue) throws(StudyError) -> [String] {
    for item in value.list() where ["$focus", "$reference"].contains(try item.string()) {
      throw item.error(
        "wrong-value", "A region can't stand in a list of categories.",
        remedy: "Give it by itself, without a list around it.")
    }
    return try names(value)
  }

  /// Names with the parameters filled in.
  func names(_ value: YAMLValue?) throws(StudyError) -> [String] {
    var names: [String] = []
    for item in value?.list() ?? [] { names.append(try name(item)) }
    return names
  }

  /// A name, or the name that a parameter stands for.
  func name(_ value: YAMLValue) throws(StudyError) -> String {
    let text = try value.string()
    guard text.hasPrefix("$") else { return text }
    return try value.choice(parameters.names)
  }

  /// The members of an axis: names, `$period`, or `{id, label, categories or region}`.
  func members(_ value: YAMLValue?) throws(StudyError) -> [AxisMember]? {
    guard let value else { return nil }
    var members: [AxisMember] = []
    for item in value.list() { members += try self.members(item: item) }
    return members
  }

  private func members(item: YAMLValue) throws(StudyError) -> [AxisMember] {
    if item.isMapping { return [try describedMember(item)] }
    if let years = try parameters.years(of: item.string()) {
      return years.map { AxisMember(id: $0.text, selection: .category($0.text)) }
    }
    switch try item.string() {
    case "$partner": return [try partnerMember(item)]
    case "$surroundings":
      return try partner(item).area.map {
        [AxisMember(id: $0.id, label: $0.name, selection: $0.selection)]
      } ?? []
    case "$focus":
      return [
        AxisMember(
          id: parameters.focusID, label: parameters.focusName, selection: parameters.focus)
      ]
    case "$reference":
      return [
        AxisMember(
          id: parameters.referenceID, label: parameters.referenceName,
          selection: parameters.reference)
      ]
    default:
      let name = try name(item)
      return [AxisMember(id: name, selection: .category(name))]
    }
  }

  private func describedMember(_ item: YAMLValue) throws(StudyError) -> AxisMember {
    let mapping = try item.mapping(["id", "label", "categories", "region", "each-place-of"])
    if let region = mapping["each-place-of"] {
      try mapping.refuse(
        ["id", "label", "categories", "region"],
        "beside \"each-place-of\", whose places have their own")
      return AxisMember(
        id: "each-place", selection: try self.region(region), isEachPlace: true)
    }
    let label = try mapping["label"]?.localized().replacing(parameters.placeholders)
    let id = try mapping.string("id")
    switch (mapping["categories"], mapping["region"]) {
    case (let categories?, nil):
      return AxisMember(
        id: id, label: label, selection: .anyOf(try self.categories(categories).sorted()))
    case (nil, let region?):
      return AxisMember(id: id, label: label, selection: try self.region(region))
    case (nil, nil): return AxisMember(id: id, label: label, selection: .category(id))
    default:
      throw item.error(
        "key-conflict", "A member can't have both \"categories\" and \"region\".")
    }
  }
}
