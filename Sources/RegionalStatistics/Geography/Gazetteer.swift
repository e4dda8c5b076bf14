/// All regions and municipalities, with the questions a study asks about them.
///
/// Codes are looked up in constant time. A source with millions of rows asks once per distinct
/// value.
public struct Gazetteer: Sendable {
  /// The municipalities of today and of the past, by NIS code.
  let municipalities: [Int: Municipality]
  /// Regions of the country, provinces and arrondissements, by NIS code.
  let areas: [Int: AdministrativeArea]
  /// For each municipality that took part in a merger since 1995: what it became, oldest first.
  let mergersByOld: [Int: [Merger]]
  /// For each municipality that came out of a merger since 1995: all its parts.
  let mergersByNew: [Int: [Merger]]
  /// For each municipality that ended before 1995: the municipality it was part of in 2018.
  let successorsOfFormer: [Int: Int]
  /// What each code stands for that is neither a municipality nor an area.
  let specialCodes: [Int: SpecialCode]
  /// Municipalities by name, past ones included.
  let municipalitiesByName: [NameKey: [Int]]
  /// The municipalities (of 2018) that have a place of this name within them.
  let municipalitiesBySubmunicipality: [NameKey: [Int]]
  /// Provinces and regions of the country by name, and those outside the study area.
  let areasByName: [NameKey: Location]
  /// Areas by identifier and alias.
  let areasByIdentifier: [RegionIdentifier: Int]
  /// Regions composed for studies.
  var studyRegions: [RegionIdentifier: StudyRegion] = [:]

  /// A gazetteer of the administrative regions.
  ///
  /// - Throws: `inconsistentRecords` when a code occurs twice or refers to an unknown one.
  public init(_ records: GazetteerRecords) throws(GeographyError) {
    municipalities = try Self.byCode(records.municipalities, code: \.nis)
    areas = try Self.byCode(records.areas, code: \.nis)
    specialCodes = try Self.byCode(records.specialCodes, code: \.code)
    let mergers = records.mergers.sorted { ($0.effective, $0.old) < ($1.effective, $1.old) }
    mergersByOld = Dictionary(grouping: mergers, by: \.old)
    mergersByNew = Dictionary(grouping: mergers, by: \.new)
    let former = records.submunicipalities.compactMap { place in
      place.formerCode.map { (code: $0, municipality: place.municipality) }
    }
    successorsOfFormer = try Self.byCode(former, code: \.code).mapValues(\.municipality)
    municipalitiesByName = Self.names(of: records.municipalities)
    municipalitiesBySubmunicipality = Self.names(of: records.submunicipalities)
    areasByName = Self.names(of: records.areas, records.specialCodes)
    areasByIdentifier = try Self.identifiers(of: records.areas)
    try checkReferences(records)
  }

  /// Every municipality that exists on a day, ordered by NIS code.
  public func municipalities(at vintage: Vintage) -> [Municipality] {
    municipalities.values.filter { $0.validity.contains(vintage) }.sorted { $0.nis < $1.nis }
  }

  /// The municipality with this NIS code, of today or of the past.
  public func municipality(_ nis: Int) -> Municipality? {
    municipalities[nis]
  }

  private static func byCode<Record>(
    _ records: [Record], code: (Record) -> Int
  ) throws(GeographyError) -> [Int: Record] {
    var result: [Int: Record] = [:]
    result.reserveCapacity(records.count)
    for record in records where result.updateValue(record, forKey: code(record)) != nil {
      let text = RegionIdentifier.digits(of: code(record))
      throw GeographyError(.inconsistentRecords, subject: text, "Code \(text) occurs twice.")
    }
    return result
  }

  private static func identifiers(
    of areas: [AdministrativeArea]
  ) throws(GeographyError) -> [RegionIdentifier: Int] {
    var result: [RegionIdentifier: Int] = [:]
    for area in areas {
      for identifier in [area.identifier] + area.aliases {
        guard result.updateValue(area.nis, forKey: identifier) == nil else {
          throw GeographyError(
            .inconsistentRecords, subject: identifier.text,
            "Region identifier \"\(identifier)\" occurs twice.")
        }
      }
    }
    return result
  }

  private func checkReferences(_ records: GazetteerRecords) throws(GeographyError) {
    for area in records.areas {
      if let parent = area.parent { try check(areas[parent] != nil, parent, of: area.nis) }
    }
    for municipality in records.municipalities {
      let isKnown = areas[municipality.arrondissement]?.kind == .arrondissement
      try check(isKnown, municipality.arrondissement, of: municipality.nis)
    }
    for merger in records.mergers {
      try check(municipalities[merger.old] != nil, merger.old, of: merger.new)
      try check(municipalities[merger.new] != nil, merger.new, of: merger.old)
    }
    for place in records.submunicipalities {
      let owner = place.formerCode ?? place.municipality
      try check(municipalities[place.municipality] != nil, place.municipality, of: owner)
    }
  }

  private func check(_ isKnown: Bool, _ code: Int, of owner: Int) throws(GeographyError) {
    guard !isKnown else { return }
    let text = RegionIdentifier.digits(of: code)
    throw GeographyError(
      .inconsistentRecords, subject: text,
      "Code \(RegionIdentifier.digits(of: owner)) refers to the unknown code \(text).")
  }
}
