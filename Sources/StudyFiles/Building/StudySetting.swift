public import RegionalStatistics

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
  /// The programmes, the regime and the breaks.
  public let classification: StudyClassification
  /// The templates of partner workbooks as they are for nobody in particular.
  let partnerTemplates: [Template]
  /// The tables of partner workbooks that no source of the study has facts for.
  let leftOut: [Finding]
  /// Where the templates and tiles that come with the tool are.
  private let data: DataFolder

  /// Reads a study file, its regions, its theme and its templates.
  ///
  /// - Throws: `StudyError` naming file and line; `RegionFileError` for a broken region file.
  public init(studyFile: String, data: DataFolder) throws {
    let ownProfiles = FilePath.join(FilePath.folder(of: studyFile), "profiles")
    let profiles = try ProfileFolder([data.profiles, ownProfiles])
    let study = try Study(text: TextFile.read(studyFile), file: studyFile, profiles: profiles)
    let ownRegions = FilePath.join(study.folder, "regions")
    let gazetteer = try RegionFolder.load(
      data.regions, studyFolders: TextFile.isFolder(ownRegions) ? [ownRegions] : [])
    let vintage = Vintage(schoolYearEndingIn: study.period.last.firstYear + 1)
    let parameters = try StudyRegions(study: study, gazetteer: gazetteer, vintage: vintage)
      .parameters()
    classification = try StudyClassification(study, data: data)
    self.study = study
    self.gazetteer = gazetteer
    self.vintage = vintage
    self.parameters = parameters
    theme = try ThemeFolder(study: study, shipped: data.themes).theme()
    self.data = data
    let folder = TemplateFolder(study: study, shipped: data.templates)
    templates = try folder.templates(parameters: parameters).map { try $0.withTiles(data) }
    let forPartners =
      try study.sharing.map { sharing in
        try folder.templates(sharing.templates, parameters: sharing.sample(parameters))
          .map { try $0.withTiles(data) }
      } ?? []
    let known = study.facts
    leftOut = forPartners.flatMap { $0.missing(known) }
    partnerTemplates = forPartners.map { $0.providedBy(known) }
  }

  /// The templates of the workbook of one partner.
  func partnerTemplates(_ partner: PartnerParameters) throws -> [Template] {
    var parameters = parameters
    parameters.partner = partner
    return try TemplateFolder(study: study, shipped: data.templates)
      .templates(study.sharing?.templates ?? [], parameters: parameters)
      .map { try $0.withTiles(data).providedBy(study.facts) }
  }

  /// Schools lie in places, so that counts by school add up to counts by region.
  static let nested = [NestedDimensions(inner: Sharing.school, outer: Sharing.region)]

  /// Every table of the study, in the order of the workbook.
  public var tables: [TemplateTable] { templates.flatMap(\.tables) }

  /// The definitions of the tables that are made from facts, those of partner workbooks last.
  var definitions: [TableDefinition] {
    (tables + partnerTemplates.flatMap(\.tables)).compactMap { entry in
      if case .facts(let definition) = entry.content { definition } else { nil }
    }
  }

  /// The sums that the tables need of some facts with these dimensions.
  ///
  /// A rule of dominance looks into the cells by who contributes to them, such as the schools.
  func groupings(of facts: FactsID, dimensions: [DimensionID]) -> [[DimensionID]] {
    let contributors = (study.protection?.rules.contributors ?? []).filter(dimensions.contains)
    return definitions.flatMap { definition in
      let groupings = definition.groupings(of: facts).map { withPlaces($0, dimensions) }
      return groupings
        + contributors.flatMap { contributor in
          groupings.map { Set($0).union([contributor]).sorted() }
        }
    }
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
    }
    return dimensions
  }
}

extension Template {
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
