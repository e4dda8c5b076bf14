public import RegionalStatistics

/// What a study knows about programmes: the catalogue, its regime, and where series break.
public struct StudyClassification: Sendable {
  /// The known programmes.
  public let programmes: ProgrammeCatalogue
  /// The numbers of the known schools; empty without a list.
  public let schools: Set<String>
  /// The regime, when the study names one.
  public let regime: ClassificationRegime?
  /// The changes of definition.
  public let breaks: [SeriesBreak]
  /// When each stage went over to the modernised catalogue.
  public let modernisation: Modernisation

  init(_ study: Study, data: DataFolder) throws {
    let folder = ClassificationFolder(study: study.folder, data: data)
    programmes = try folder.programmes()
    schools = Set(try folder.rows(of: "schools.csv", columns: ["school"]).joined())
    breaks = try folder.breaks()
    modernisation = try folder.modernisation()
    guard let choice = study.classification, choice.isRegime else {
      regime = nil
      return
    }
    let regime = try folder.regime(choice.name, study: study)
    self.regime =
      choice.iscedFields.isEmpty ? regime : regime.counting(iscedFields: choice.iscedFields)
  }
}
