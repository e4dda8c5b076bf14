public import RegionalStatistics
internal import Workbook

/// A study with its regions and templates looked up: all that is needed before data are read.
public struct StudySetting: Sendable {
  /// The study file.
  public let study: Study
  /// The regions that the study can use.
  public let gazetteer: Gazetteer
  /// The day whose municipal borders are used.
  public let vintage: Vintage
  /// What the templates get from the study.
  public let parameters: TemplateParameters
  /// The house style.
  public let theme: Theme
  /// The templates, in the order of the study.
  public let templates: [Template]
  /// The tables of the templates that no source of the study has the numbers for.
  let leftOut: [LeftOutTables]
  /// The programmes, the regime and the breaks.
  public let classification: StudyClassification
  /// The templates of partner workbooks as they are for nobody in particular.
  let partnerTemplates: [Template]
  /// The definitions of the tables that are made from facts, those of partner workbooks last.
  let definitions: [TableDefinition]
  /// What the dimension `distance` of some facts follows from.
  let distances: [FactsID: DistanceClasses]
  /// What the dimension `offer` of some facts follows from.
  let offers: [FactsID: Offer]
  /// Where the templates and tiles that come with the tool are.
  let data: DataFolder
  /// Which places lie in which regions.
  let membership: Membership

  /// Reads a study file, its regions, its theme and its templates.
  ///
  /// - Throws: `StudyError` naming file and line; `RegionFileError` for a broken region file.
  public init(studyFile: String, data: DataFolder) throws {
    // What needs no regions is read while these are.
    let (declared, regions) = concurrently(
      {
        Result {
          let study = try Self.study(studyFile, data)
          return (
            study: study, classification: Result { try StudyClassification(study, data: data) },
            theme: Result { try ThemeFolder(study: study, shipped: data.themes).theme() }
          )
        }
      },
      { Result { try Self.regions(besides: studyFile, data) } })
    let read = try declared.get()
    var study = read.study
    let gazetteer = try regions.get()
    let vintage = Vintage(schoolYearEndingIn: study.period.last.firstYear + 1)
    let parameters = try StudyRegions(study: study, gazetteer: gazetteer, vintage: vintage)
      .parameters()
    classification = try read.classification.get()
    self.gazetteer = gazetteer
    self.vintage = vintage
    membership = .regions(of: gazetteer, at: vintage)
    self.parameters = parameters
    theme = try read.theme.get()
    self.data = data
    let folder = TemplateFolder(study: study, shipped: data.templates)
    let places = PlaceReading(gazetteer: gazetteer, vintage: vintage)
    let coordinates = try study.coordinates?.read(for: study, places: places)
    if let record = coordinates?.record { study.sideFiles.append(record) }
    self.study = study
    let whole = try folder.templates(parameters: parameters).map {
      try $0.withTiles(data).withPoints(coordinates?.points)
    }
    let forPartners =
      try study.sharing.map { sharing in
        try folder.templates(sharing.templates, parameters: sharing.sample(parameters))
          .map { try $0.withTiles(data) }
      } ?? []
    try Self.checkPeriods(of: study, known: whole.flatMap(\.periods))
    try Self.checkNotes(of: study, known: whole.flatMap { $0.tables.map(\.id) })
    let own = TableProvision(sources: study.sources, templates: whole).split()
    let shared = TableProvision(sources: study.sources, templates: forPartners).split()
    templates = own.templates
    partnerTemplates = shared.templates
    leftOut = own.leftOut + shared.leftOut
    definitions = (own.templates + shared.templates).flatMap(\.definitions)
    distances = Self.first(\.distance, of: definitions)
    offers = Self.first(\.offer, of: definitions)
  }

  /// What the first of the tables of each facts says of something.
  private static func first<Value>(
    _ value: KeyPath<TableDefinition, Value?>, of definitions: [TableDefinition]
  ) -> [FactsID: Value] {
    let known = definitions.compactMap { table in table[keyPath: value].map { (table.facts, $0) } }
    return Dictionary(known) { first, _ in first }
  }

  private static func study(_ file: String, _ data: DataFolder) throws -> Study {
    let ownProfiles = FilePath.join(FilePath.folder(of: file), "profiles")
    let profiles = try ProfileFolder([data.profiles, ownProfiles])
    return try Study(text: TextFile.read(file), file: file, profiles: profiles).withLookups()
  }

  private static func regions(besides studyFile: String, _ data: DataFolder) throws -> Gazetteer {
    let own = FilePath.join(FilePath.folder(of: studyFile), "regions")
    return try RegionFolder.load(
      data.regions, studyFolders: TextFile.isFolder(own) ? [own] : [])
  }

  /// A period that no template knows would change nothing.
  private static func checkPeriods(of study: Study, known: [String]) throws(StudyError) {
    for (name, period) in study.periods.sorted(by: { $0.key < $1.key })
    where !known.contains(name) {
      throw StudyError(
        "period-unknown", file: study.file, line: period.line,
        "No template of the study knows the period \"\(name)\".",
        remedy: Suggestion.sentence(for: name, in: known)
          ?? (known.isEmpty
            ? "Remove it." : "The templates know \(YAMLValue.list(Set(known))).")
      )
    }
  }

  private static func checkNotes(of study: Study, known: [String]) throws(StudyError) {
    for table in study.notes.flatMap(\.tables) where !known.contains(table.name) {
      throw StudyError(
        "table-unknown", file: study.file, line: table.line,
        "The study has no table \"\(table.name)\".",
        remedy: Suggestion.sentence(for: table.name, in: known)
          ?? "Its tables are \(YAMLValue.list(known)).")
    }
  }

  /// The templates of the workbook of one partner.
  func partnerTemplates(_ partner: PartnerParameters) throws -> [Template] {
    var parameters = parameters
    parameters.partner = partner
    let whole = try TemplateFolder(study: study, shipped: data.templates)
      .templates(study.sharing?.templates ?? [], parameters: parameters)
      .map { try $0.withTiles(data) }
    return TableProvision(sources: study.sources, templates: whole).split().templates
  }

  /// Schools lie in places, so that counts by school add up to counts by region.
  static let nested = [NestedDimensions(inner: Sharing.school, outer: Sharing.region)]

  /// Every table of the study, in the order of the workbook.
  public var tables: [TemplateTable] { templates.flatMap(\.tables) }

  /// The sums that the tables need of some facts with these dimensions.
  ///
  /// Protection looks into the cells, a rule of dominance at who contributes to them, such as the
  /// schools, and what is shared at who lies where.
  func groupings(of facts: FactsID, dimensions: [DimensionID]) -> [Grouping] {
    guard study.protection != nil || study.sharing != nil else {
      return definitions.flatMap { definition in
        derived(from: facts).isEmpty
          ? definition.needed(of: facts)
          : definition.groupings(of: facts).map { Grouping(underived($0, facts)) }
      }
    }
    let contributors = (study.protection?.rules.contributors ?? []).filter(dimensions.contains)
    return definitions.flatMap { $0.groupings(of: facts) }.flatMap { grouping in
      let whole = withPlaces(underived(grouping, facts), dimensions)
      return [Grouping(whole)] + contributors.map { Grouping(Set(whole).union([$0])) }
    }
  }

  /// The dimensions with those that derived ones follow from in their place.
  private func underived(_ grouping: [DimensionID], _ facts: FactsID) -> [DimensionID] {
    derived(from: facts).reduce(grouping) { $1.grouping(for: $0) }
  }

  /// The dimensions that follow from others of some facts.
  func derived(from facts: FactsID) -> [any DerivedDimension] {
    [offers[facts] as (any DerivedDimension)?, distances[facts]].compactMap(\.self)
  }

  /// Whoever shares needs to know which school lies where, behind every number that partners get.
  private func withPlaces(
    _ grouping: [DimensionID], _ dimensions: [DimensionID]
  ) -> [DimensionID] {
    guard study.sharing != nil else { return grouping }
    let both = [Sharing.school, Sharing.region]
    guard both.allSatisfy(dimensions.contains), !Set(both).isDisjoint(with: grouping) else {
      return grouping
    }
    return Set(grouping).union(both).sorted()
  }

  /// The dimensions that some table compares with a region.
  var placeDimensions: Set<DimensionID> {
    var dimensions: Set<DimensionID> = []
    for definition in definitions {
      for constraint in definition.filter + definition.columns.flatMap(\.constraints) {
        if case .region = constraint.selection { dimensions.insert(constraint.dimension) }
      }
      if let offer = definition.offer { dimensions.insert(offer.place) }
      if let distance = definition.distance { dimensions.formUnion(distance.needed) }
      for axis in definition.rows + definition.columns.compactMap(\.over) {
        for member in axis.members ?? [] {
          if case .region = member.selection { dimensions.insert(axis.dimension) }
        }
      }
    }
    return dimensions
  }
}

extension Template {
  /// The definitions of its tables that are made from facts.
  fileprivate var definitions: [TableDefinition] {
    tables.compactMap { entry in
      if case .facts(let definition) = entry.content { definition } else { nil }
    }
  }

  /// The template with where places lie, for tables of distances.
  fileprivate func withPoints(_ points: [String: MapPoint]?) -> Template {
    var template = self
    for index in tables.indices {
      guard case .facts(var definition) = tables[index].content, definition.distance != nil else {
        continue
      }
      definition.distance?.points = points
      template.tables[index].content = .facts(definition)
    }
    return template
  }

  /// The template with the squares of its maps.
  fileprivate func withTiles(_ data: DataFolder) throws -> Template {
    var template = self
    for index in tables.indices {
      guard let map = tables[index].looks.map else { continue }
      template.tables[index].looks.map?.grid = try TileGrid.named(map.tiles, data: data)
    }
    return template
  }
}
