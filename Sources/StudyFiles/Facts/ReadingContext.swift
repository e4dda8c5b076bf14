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
    of dimension: DimensionID, kind: SourceEntry.ValueKind? = nil, values: [String: String] = [:],
    lookup: SourceEntry.Lookup? = nil
  ) -> CategoryReading {
    CategoryReading(
      kind: kind ?? usualKind(of: dimension), values: values, lookup: lookup, places: places,
      programmes: programmes, schools: schools)
  }

  /// How the texts of a column become categories.
  func reading(of mapping: SourceEntry.ColumnMapping) -> CategoryReading {
    reading(
      of: mapping.dimension, kind: mapping.kind, values: mapping.values, lookup: mapping.lookup)
  }

  private func usualKind(of dimension: DimensionID) -> SourceEntry.ValueKind {
    if dimension == "school-year" { return .schoolYear }
    return placeDimensions.contains(dimension) ? .place : .text
  }
}
