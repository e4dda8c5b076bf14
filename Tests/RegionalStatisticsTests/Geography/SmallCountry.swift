import RegionalStatistics

/// A country of two provinces and a capital, with mergers of every kind, for tests without files.
///
/// Municipalities 11001 and 11002 merge into 12003 of the other province in 2019; in 2025 12003
/// and 12004 merge into 12005, and 11006 absorbs 11007 and keeps its code.
enum SmallCountry {
  static func gazetteer() throws -> Gazetteer {
    try Gazetteer(records)
  }

  static var records: GazetteerRecords {
    var records = GazetteerRecords()
    records.areas = [
      area(2000, .gewest, nil, "flanders"), area(4000, .gewest, nil, "brussels"),
      area(10000, .province, 2000, "west"), area(20000, .province, 2000, "east"),
      area(11000, .arrondissement, 10000), area(12000, .arrondissement, 20000),
      area(21000, .arrondissement, 4000),
    ]
    records.municipalities = [
      municipality(11001, "Aa (West)", 11000, 1977, 2018),
      municipality(11002, "Bee", 11000, 1977, 2018),
      municipality(12003, "Aa-Bee", 12000, 2019, 2024),
      municipality(12004, "Cee", 12000, 1977, 2024), municipality(12005, "Dee", 12000, 2025, nil),
      municipality(11006, "Eff", 11000, 1977, nil), municipality(11007, "Gee", 11000, 1977, 2024),
      municipality(21008, "Hal", 21000, 1970, nil), municipality(11009, "Hal", 11000, 1970, 1976),
    ]
    records.mergers = [
      merger(2019, 11001, 12003), merger(2019, 11002, 12003), merger(2025, 12003, 12005),
      merger(2025, 12004, 12005), merger(2025, 11006, 11006), merger(2025, 11007, 11006),
    ]
    records.submunicipalities = [
      Submunicipality(names: ["Hal"], municipality: 11001, formerCode: 11009),
      Submunicipality(names: ["Laken", "Laeken"], municipality: 21008),
      Submunicipality(names: ["Veld"], municipality: 11001),
      Submunicipality(names: ["Veld"], municipality: 21008),
    ]
    records.specialCodes = [
      SpecialCode(code: 99992, names: ["Nowhere"], location: .unlocated(within: 4000)),
      SpecialCode(code: 50000, names: ["Henegouwen"], location: .outside),
    ]
    return records
  }

  static func study(_ id: String, _ members: String...) throws -> StudyRegion {
    StudyRegion(
      id: try identifier(id), name: LocalizedText(all: id), members: try members.map(identifier))
  }

  static func identifier(_ text: String) throws -> RegionIdentifier {
    struct Malformed: Error {}
    guard let identifier = RegionIdentifier(text) else { throw Malformed() }
    return identifier
  }

  private static func area(
    _ nis: Int, _ kind: Region.Kind, _ parent: Int?, _ alias: String? = nil
  ) -> AdministrativeArea {
    AdministrativeArea(
      nis: nis, kind: kind, name: LocalizedText(all: alias ?? "area \(nis)"),
      aliases: alias.flatMap { RegionIdentifier($0) }.map { [$0] } ?? [], parent: parent)
  }

  private static func municipality(
    _ nis: Int, _ name: String, _ arrondissement: Int, _ first: Int, _ last: Int?
  ) -> Municipality {
    Municipality(
      nis: nis, registeredName: LocalizedText(all: name), arrondissement: arrondissement,
      validity: Validity(
        first: Vintage(year: first), last: last.flatMap { Vintage(isoDate: "\($0)-12-31") }))
  }

  private static func merger(_ year: Int, _ old: Int, _ new: Int) -> Merger {
    Merger(effective: Vintage(year: year), old: old, new: new)
  }
}
