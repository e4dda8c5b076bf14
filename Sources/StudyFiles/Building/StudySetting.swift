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
    templates = try TemplateFolder(study: study, shipped: data.templates)
      .templates(parameters: parameters)
  }

  /// Every table of the study, in the order of the workbook.
  public var tables: [TemplateTable] { templates.flatMap(\.tables) }

  /// The definitions of the tables that are made from facts.
  var definitions: [TableDefinition] {
    tables.compactMap { entry in
      if case .facts(let definition) = entry.content { definition } else { nil }
    }
  }

  /// The sums that the tables need of some facts with these dimensions.
  ///
  /// A rule of dominance looks into the cells by who contributes to them, such as the schools.
  func groupings(of facts: FactsID, dimensions: [DimensionID]) -> [[DimensionID]] {
    let contributors = (study.protection?.rules.contributors ?? []).filter(dimensions.contains)
    return definitions.flatMap { definition in
      let groupings = definition.groupings(of: facts)
      return groupings
        + contributors.flatMap { contributor in
          groupings.map { Set($0).union([contributor]).sorted() }
        }
    }
  }

  /// The dimensions that some table compares with a region.
  var placeDimensions: Set<DimensionID> {
    var dimensions: Set<DimensionID> = []
    for case .facts(let definition) in tables.map(\.content) {
      for constraint in definition.filter + definition.columns.flatMap(\.constraints) {
        if case .region = constraint.selection { dimensions.insert(constraint.dimension) }
      }
    }
    return dimensions
  }
}
