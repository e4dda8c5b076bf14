internal import RegionalStatistics

/// What the columns of a study's sources are understood by.
struct ReadingContext: Sendable {
  /// The study file, for messages.
  let study: String
  let places: PlaceReading
  let programmes: ProgrammeCatalogue
  /// The numbers of the known schools.
  let schools: Set<String>
  /// The classification of the study, if it names one.
  let regime: ClassificationRegime?
  /// The dimensions that tables compare with regions.
  let placeDimensions: Set<DimensionID>
  /// Which places lie in which regions.
  let membership: Membership

  func reading(
    of dimension: DimensionID, kind: SourceEntry.ValueKind? = nil, values: [String: String] = [:]
  ) -> CategoryReading {
    CategoryReading(
      kind: kind ?? usualKind(of: dimension), values: values, places: places,
      programmes: programmes, schools: schools)
  }

  private func usualKind(of dimension: DimensionID) -> SourceEntry.ValueKind {
    if dimension == "school-year" { return .schoolYear }
    return placeDimensions.contains(dimension) ? .place : .text
  }
}
