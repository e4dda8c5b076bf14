/// All facts about regions from which a gazetteer is made.
public struct GazetteerRecords: Sendable {
  /// Regions of the country, provinces and arrondissements.
  public var areas: [AdministrativeArea] = []
  /// Municipalities of today and of the past.
  public var municipalities: [Municipality] = []
  /// Mergers since 1995.
  public var mergers: [Merger] = []
  /// Places within municipalities.
  public var submunicipalities: [Submunicipality] = []
  /// Codes for what is outside or can't be located.
  public var specialCodes: [SpecialCode] = []

  /// No facts yet.
  public init() {}
}
